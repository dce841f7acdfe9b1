package org.entente.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The table of rooms in `docs/architecture.md`: `| room | holds | may import | only here |`.
///
/// A room is named in backquotes, `(planned)` after it where no source exists yet. “May import”
/// names rooms, single types of a room (`store.RecordPort`), or says “all above”. “Only here” names
/// packages or types outside of the project; the more specific name wins.
record RoomTable(Map<String, Room> rooms) {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  record Room(String name, boolean planned, List<String> mayImport, List<String> onlyHere) {}

  static RoomTable parse(String markdown) {
    var rooms = new LinkedHashMap<String, Room>();
    for (String line : markdown.lines().filter(l -> l.startsWith("| `")).toList()) {
      String[] cells = line.substring(1).split("\\|", -1);
      List<String> imports =
          cells[2].contains("all above") ? List.copyOf(rooms.keySet()) : quoted(cells[2]);
      for (String name : quoted(cells[0])) {
        rooms.put(name, new Room(name, cells[0].contains("(planned)"), imports, quoted(cells[3])));
      }
    }
    return new RoomTable(rooms);
  }

  /// The room a package of ours lies in: the longest name that fits.
  Optional<Room> roomOf(String packageName) {
    return rooms.values().stream()
        .filter(room -> covers(room.name(), packageName))
        .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
  }

  /// The names in “only here” columns that fit a foreign type best, with their rooms.
  List<Room> ownersOf(String type) {
    int longest =
        rooms.values().stream()
            .flatMap(room -> claims(room, type))
            .mapToInt(String::length)
            .max()
            .orElse(-1);
    var owners = new ArrayList<Room>();
    for (Room room : rooms.values()) {
      if (claims(room, type).anyMatch(name -> name.length() == longest)) {
        owners.add(room);
      }
    }
    return owners;
  }

  static boolean covers(String outer, String inner) {
    return inner.equals(outer) || inner.startsWith(outer + ".");
  }

  private static Stream<String> claims(Room room, String type) {
    return room.onlyHere().stream().filter(name -> covers(name, type));
  }

  private static List<String> quoted(String cell) {
    return QUOTED
        .matcher(cell)
        .results()
        .map((MatchResult m) -> m.group(1))
        .flatMap(names -> Arrays.stream(names.split(",\\s*", -1)))
        .toList();
  }
}
