package org.entente.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Published test vectors beside the project, and a count of what was done with them.
final class Vectors {
  private static final HexFormat HEX = HexFormat.of();

  private final String name;
  private final Map<String, Integer> counts = new TreeMap<>();

  Vectors(String name) {
    this.name = name;
  }

  /// One test of a Wycheproof file and the group it stands in.
  record Case(JsonNode group, JsonNode test) {
    boolean isValid() {
      return test.get("result").asString().equals("valid");
    }

    boolean isFlagged(String flag) {
      return flags(test).contains(flag);
    }

    byte[] bytes(String field) {
      return hex(test, field);
    }

    String label() {
      return "test " + test.get("tcId").asInt();
    }
  }

  JsonNode json() {
    try {
      return new ObjectMapper()
          .readTree(Files.readAllBytes(SharedData.dir("crypto/" + name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Case> wycheproof() {
    var cases = new ArrayList<Case>();
    for (JsonNode group : json().get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        cases.add(new Case(group, test));
      }
    }
    return cases;
  }

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  void print() {
    System.out.println("vectors " + name + ": " + counts);
  }

  static byte[] hex(JsonNode node, String field) {
    return HEX.parseHex(node.get(field).asString());
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  static List<String> flags(JsonNode node) {
    var flags = new ArrayList<String>();
    if (node.hasNonNull("flags")) {
      node.get("flags").forEach(flag -> flags.add(flag.asString()));
    }
    return flags;
  }
}
