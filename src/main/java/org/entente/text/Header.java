package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// The lines above the title: the numbering and the languages, the first of which is that of blocks
/// without a language mark.
record Header(Agreement.Numbering numbering, List<Language> languages, int lines) {

  static Header read(List<String> lines, String place) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    String numbering = value(lines, first, "numbering", place);
    int second = first + 1;
    String languages =
        optional(lines, second, "language")
            .orElseGet(() -> value(lines, second, "languages", place));
    String at = place + ":" + (first + 1);
    return new Header(
        scheme(numbering, at), codes(languages, place + ":" + (second + 1)), second + 1);
  }

  private static String value(List<String> lines, int at, String key, String place) {
    String found = at < lines.size() ? lines.get(at) : "";
    return optional(lines, at, key)
        .orElseThrow(
            () -> new Refused(new MarkupRefusal.HeaderMissing(place + ":" + (at + 1), found)));
  }

  private static Optional<String> optional(List<String> lines, int at, String key) {
    boolean found = at < lines.size() && lines.get(at).startsWith(key + ": ");
    return found
        ? Optional.of(lines.get(at).substring(key.length() + 2).strip())
        : Optional.empty();
  }

  private static Agreement.Numbering scheme(String value, String place) {
    return switch (value) {
      case "continuous" -> Agreement.Numbering.CONTINUOUS;
      case "by-chapter" -> Agreement.Numbering.BY_CHAPTER;
      default -> throw new Refused(new MarkupRefusal.HeaderMissing(place, "numbering: " + value));
    };
  }

  private static List<Language> codes(String value, String place) {
    var languages = new ArrayList<Language>();
    for (String code : value.split(" +")) {
      languages.add(new Language(code));
    }
    if (languages.size() > Bounds.LANGUAGES) {
      throw new Refused(new LineRefusal.TooLarge(place, "languages", Bounds.LANGUAGES));
    }
    return List.copyOf(languages);
  }

  String print() {
    String scheme = numbering == Agreement.Numbering.BY_CHAPTER ? "by-chapter" : "continuous";
    var codes = languages.stream().map(Language::code).toList();
    String key = languages.size() == 1 ? "language: " : "languages: ";
    return "numbering: " + scheme + "\n" + key + String.join(" ", codes) + "\n";
  }
}
