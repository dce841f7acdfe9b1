package org.entente.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.house.RoomTable.Room;

/// Finds each use of a type across a border that the table of rooms does not open: in imports, and
/// by full name in code.
record RoomBorders(RoomTable table) {
  private static final String OURS = "org.entente.";
  private static final Pattern IMPORTED =
      Pattern.compile("\\b((?:[a-z]\\w*\\.)+(?:[A-Z]\\w*|\\*))");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "\\b((?:java|javax|jdk|com|org|net|io|me|sun|picocli)\\.(?:[a-z]\\w*\\.)*[A-Z]\\w*)");

  /// Says for each broken border: file, line, rule.
  List<String> check(SourceFile file) {
    Room room = table.roomOf(file.packageName()).orElse(null);
    if (room == null) {
      return List.of(
          file.path() + ":1: no row of docs/architecture.md names the room " + file.packageName());
    }
    var broken = new ArrayList<String>();
    int number = 0;
    for (String line : file.lines()) {
      number++;
      Pattern type = line.startsWith("import ") ? IMPORTED : FULL_NAME;
      Matcher uses = type.matcher(SourceFile.withoutComment(line));
      while (uses.find()) {
        String rule = ruleBroken(room, uses.group(1));
        if (!rule.isEmpty()) {
          broken.add(file.path() + ":" + number + ": " + rule);
        }
      }
    }
    return broken;
  }

  private String ruleBroken(Room room, String type) {
    return type.startsWith(OURS)
        ? ruleOfRooms(room, type.substring(OURS.length()))
        : ruleOfLibraries(room, type);
  }

  private String ruleOfRooms(Room room, String type) {
    String other =
        table.roomOf(type.substring(0, type.lastIndexOf('.'))).map(Room::name).orElse("?");
    boolean open =
        other.equals(room.name())
            || room.mayImport().contains(other)
            || room.mayImport().stream().anyMatch(name -> RoomTable.covers(name, type));
    return open
        ? ""
        : "room " + room.name() + " may not use " + type + "; it may import " + room.mayImport();
  }

  private String ruleOfLibraries(Room room, String type) {
    List<String> owners = table.ownersOf(type).stream().map(Room::name).toList();
    if (owners.contains(room.name()) || RoomTable.covers("org.jspecify.annotations", type)) {
      return "";
    }
    if (!owners.isEmpty()) {
      return "room " + room.name() + " may not use " + type + "; only " + owners + " may";
    }
    return type.startsWith("java.") ? "" : "no room may use " + type + "; see docs/decisions/";
  }
}
