package org.entente.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The measures of `CONTRIBUTING.md`; each broken one is a line `path:line: rule`.
final class TidyRules {
  static final int FILE_LINES = 400;
  static final int COLUMNS = 100;

  /// Rooms that take time, randomness, files, network and environment as arguments, or do without.
  static final Set<String> CORE =
      Set.of("base", "text", "schedule", "redline", "seal", "record", "talks", "publish");

  /// The one place of the core that asks the operating system for chance; all others are handed it.
  private static final String CHANCE = "src/main/java/org/entente/seal/SystemRandomness.java";

  // Written in halves, so that this file does not break its own rules.
  private static final Pattern UNFINISHED = anyOf("\\bTO" + "DO\\b", "\\bFIX" + "ME\\b");
  private static final Pattern DOWNLOAD =
      anyOf(
          "https?:/" + "/(repo\\d*|registry|plugins|packages|central|downloads?|dl|nexus|oss)\\.",
          "distribution" + "Url",
          "\"resolved\": *\"http");
  private static final Pattern SERIALISED = anyOf("\\bObject(In|Out)putStream\\b");
  private static final Pattern SLEEP = anyOf("\\bThread\\.sleep\\b");
  private static final Pattern OUTER_WORLD =
      anyOf(
          "\\bSystem\\.(out|err|in|currentTimeMillis|nanoTime|getenv|getProperty|console|exit)\\b",
          "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(",
          "\\bClock\\.system",
          "\\bnew (Secure)?Random\\(",
          "\\bMath\\.random\\(",
          "\\bThreadLocalRandom\\b",
          "\\brandomUUID\\b",
          "\\bjava\\.io\\.(File|RandomAccessFile)",
          "\\bjava\\.nio\\.(file|channels)\\b",
          "\\bjava\\.net\\.");

  private TidyRules() {}

  static List<String> check(SourceFile file) {
    var broken = new ArrayList<String>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (String rule : ofLine(file, lines.get(i))) {
        broken.add(file.path() + ":" + (i + 1) + ": " + rule);
      }
    }
    if (file.isJava()) {
      if (lines.size() > FILE_LINES) {
        broken.add(file.path() + ":1: " + lines.size() + " lines, at most " + FILE_LINES);
      }
      if (file.path().matches(".*/(util|utils|common|impl|manager|helper)s?/.*")) {
        broken.add(file.path() + ":1: a package says what it holds");
      }
      JavaShape.measure(file, (line, rule) -> broken.add(file.path() + ":" + line + ": " + rule));
    }
    return broken;
  }

  private static List<String> ofLine(SourceFile file, String line) {
    var rules = new ArrayList<String>();
    if (UNFINISHED.matcher(line).find()) {
      rules.add("nothing is left unfinished in the source");
    }
    if (DOWNLOAD.matcher(line).find()) {
      rules.add("no file carries a download address");
    }
    if (file.isJava()) {
      ofJavaLine(file, line, rules);
    }
    return rules;
  }

  private static void ofJavaLine(SourceFile file, String line, List<String> rules) {
    if (line.codePointCount(0, line.length()) > COLUMNS) {
      rules.add("more than " + COLUMNS + " columns");
    }
    String code = SourceFile.withoutComment(line);
    if (SERIALISED.matcher(code).find()) {
      rules.add("nothing is serialised by Java's serialisation");
    }
    if (SLEEP.matcher(code).find()) {
      rules.add("nothing waits by the clock; wait for the event");
    }
    if (file.isMain() && isCore(file) && OUTER_WORLD.matcher(code).find()) {
      rules.add("a core room takes clock, chance, files, network and environment as arguments");
    }
  }

  private static boolean isCore(SourceFile file) {
    return !file.path().equals(CHANCE) && CORE.stream().anyMatch(room -> RoomTable.covers(room, file.packageName()));
  }

  private static Pattern anyOf(String... patterns) {
    return Pattern.compile(String.join("|", patterns));
  }
}
