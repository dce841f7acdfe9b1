package org.entente.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {
  /// How many files `tidy-exceptions.txt` may excuse. This number only goes down.
  private static final int MOST_EXCEPTIONS = 0;

  private static final Path EXCEPTIONS = Path.of("src/test/resources/house/tidy-exceptions.txt");

  @Test
  void the_source_is_tidy_but_for_a_list_that_only_shrinks() throws IOException {
    List<SourceFile> files = SourceFile.all();
    assertThat(files).hasSizeGreaterThan(20);
    Map<String, List<String>> broken =
        files.stream().collect(Collectors.toMap(SourceFile::path, TidyRules::check));
    broken.values().removeIf(List::isEmpty);

    List<String> excused = exceptions();
    assertThat(excused).hasSizeLessThanOrEqualTo(MOST_EXCEPTIONS);
    assertThat(excused).as("excused, yet tidy: take it off the list").isSubsetOf(broken.keySet());
    broken.keySet().removeAll(excused);
    assertThat(broken).isEmpty();
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() {
    List<SourceFile> main = SourceFile.java().stream().filter(SourceFile::isMain).toList();
    Set<String> marked =
        main.stream()
            .filter(file -> file.path().endsWith("/package-info.java"))
            .filter(
                file -> file.text().startsWith("///") && file.text().contains("\n@NullMarked\n"))
            .map(SourceFile::packageName)
            .collect(Collectors.toSet());
    assertThat(main).allSatisfy(file -> assertThat(file.packageName()).isIn(marked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A { } // TO%DO later                      | unfinished
          class A { } // FIX%ME                           | unfinished
          // see https:/%/repo1.example.org/x.jar         | download address
          // distribution%Url=x                           | download address
          class RateUtil { }                              | a name says
          class A { class StoreManager { } }              | a name says
          interface PortImpl { }                          | a name says
          class A implements java.io.Serializable { }     | serialised
          class A { Object%InputStream in; }               | serialised
          class A { void f() { Thread%.sleep(5); } }       | by the clock
          class A { long t = System.currentTimeMillis(); } | core room
          class A { void f() { System.out.println(); } }  | core room
          class A { Object t = Instant.now(); }           | core room
          class A { Object r = new Random(7); }           | core room
          import java.io.File;                            | core room
          import java.nio.file.Path;                      | core room
          class A { String s = System.getenv("HOME"); }   | core room
          """)
  void each_rule_finds_what_breaks_it(String source, String rule) {
    assertThat(check(source.replace("%", ""))).singleElement().asString().contains(":1: ", rule);
  }

  @Test
  void words_in_strings_and_comments_break_no_rule_of_code() {
    assertThat(
            check("/// Unlike Instant.now() this is pure.\nclass A { String s = \"System.out\"; }"))
        .isEmpty();
  }

  @Test
  void the_edge_may_read_the_outer_world() {
    var file =
        new SourceFile("src/main/java/org/entente/cli/A.java", "import java.nio.file.Path;\n");
    assertThat(TidyRules.check(file)).isEmpty();
  }

  @Test
  void long_lines_files_and_methods_are_found() {
    assertThat(check("// " + "x".repeat(98))).singleElement().asString().contains("100 columns");
    assertThat(check("//\n".repeat(401))).singleElement().asString().contains("401 lines");
    String body = "int i;\n".repeat(59);
    assertThat(check("class A {\n void f() {\n" + body + "}\n}"))
        .containsExactly("src/main/java/org/entente/text/A.java:2: f has 61 lines, at most 60");
    assertThat(check("class A {\n void f() {\n" + body.substring(7) + "}\n}")).isEmpty();
  }

  @Test
  void deep_nesting_is_found_and_else_if_is_not_deep() {
    String deep =
        "class A { void f() {\nif (a) {\nfor (;;) {\ntry {\nwhile (b) { } } finally { } } } } }";
    assertThat(check(deep)).singleElement().asString().contains("A.java:5: statements nest");
    String chain =
        "class A { void f() { if (a) {} else if (b) {} else if (c) {} else if (d) {} } }";
    assertThat(check(chain)).isEmpty();
  }

  @Test
  void a_vague_package_is_found() {
    var file = new SourceFile("src/main/java/org/entente/text/util/A.java", "class A { }");
    assertThat(TidyRules.check(file)).singleElement().asString().contains("a package says");
  }

  private static List<String> check(String source) {
    return TidyRules.check(new SourceFile("src/main/java/org/entente/text/A.java", source));
  }

  private static List<String> exceptions() throws IOException {
    try (var lines = Files.lines(EXCEPTIONS)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
