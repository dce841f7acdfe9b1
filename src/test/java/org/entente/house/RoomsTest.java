package org.entente.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.house.RoomTable.Room;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final RoomTable SMALL =
      RoomTable.parse(
          """
          | room | holds | may import | only here |
          | --- | --- | --- | --- |
          | `base` | the ground | - | `java.security.MessageDigest` |
          | `seal` | keys | `base` | `java.security, javax.crypto` |
          | `store` | disk | `base` | `java.sql` |
          | `exchange` | wire | `base`, `store.RecordPort` | - |
          | `format.pdf` (planned) | pages | `base` | - |
          | `cli` | commands | all above | `picocli` |
          """);

  @Test
  void every_import_and_full_name_stays_within_the_table() throws IOException {
    var borders = new RoomBorders(table());
    List<SourceFile> main = SourceFile.java().stream().filter(SourceFile::isMain).toList();
    assertThat(main).hasSizeGreaterThan(10);
    assertThat(main.stream().flatMap(file -> borders.check(file).stream())).isEmpty();
  }

  @Test
  void a_room_marked_planned_has_no_source() throws IOException {
    List<String> built =
        SourceFile.java().stream().filter(SourceFile::isMain).map(SourceFile::packageName).toList();
    List<String> planned =
        table().rooms().values().stream().filter(Room::planned).map(Room::name).toList();
    assertThat(built).doesNotContainAnyElementsOf(planned);
  }

  @Test
  void a_forbidden_room_is_found_in_an_import() {
    assertThat(check("base", "import org.entente.seal.Key;"))
        .containsExactly(
            "src/main/java/org/entente/base/A.java:2: room base may not use seal.Key; it may import"
                + " []");
  }

  @Test
  void a_forbidden_room_is_found_by_full_name_in_code() {
    assertThat(check("seal", "  var x = new org.entente.store.Disk();")).hasSize(1);
    assertThat(check("seal", "  /// See [org.entente.store.Disk].")).isEmpty();
    assertThat(check("seal", "  var x = \"org.entente.store.Disk\";")).isEmpty();
  }

  @Test
  void a_single_type_may_be_opened_and_the_rest_of_its_room_stays_shut() {
    assertThat(check("exchange", "import org.entente.store.RecordPort;")).isEmpty();
    assertThat(check("exchange", "import org.entente.store.RecordPort.Head;")).isEmpty();
    assertThat(check("exchange", "import org.entente.store.Notes;")).hasSize(1);
  }

  @Test
  void a_library_belongs_to_the_room_that_names_it_best() {
    assertThat(check("base", "import java.security.MessageDigest;")).isEmpty();
    assertThat(check("base", "import java.security.KeyPair;")).hasSize(1);
    assertThat(check("cli", "import java.sql.Connection;")).hasSize(1);
    assertThat(check("cli", "import picocli.CommandLine;")).isEmpty();
    assertThat(check("base", "import java.util.List;")).isEmpty();
    assertThat(check("base", "import com.acme.Magic;")).hasSize(1);
    assertThat(check("base", "import picocli.CommandLine;")).hasSize(1);
  }

  @Test
  void a_package_without_a_row_is_found() {
    assertThat(check("attic", "")).hasSize(1);
    assertThat(check("format.pdf.fonts", "")).isEmpty();
  }

  @Test
  void all_above_means_the_rows_above() {
    assertThat(SMALL.roomOf("cli").orElseThrow().mayImport())
        .containsExactly("base", "seal", "store", "exchange", "format.pdf");
  }

  private static List<String> check(String room, String line) {
    var path = "src/main/java/org/entente/" + room.replace('.', '/') + "/A.java";
    return new RoomBorders(SMALL).check(new SourceFile(path, "package x;\n" + line + "\n"));
  }

  private static RoomTable table() throws IOException {
    return RoomTable.parse(Files.readString(Path.of("docs/architecture.md")));
  }
}
