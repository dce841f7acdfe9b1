package org.entente.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The words for kinds of headings in each language. Languages other than French use the English
/// ones.
public final class Headings {
  private static final Map<Kind, String> ENGLISH =
      words("Preamble", "Part", "Chapter", "Section", "Article", "Annex", "Schedule", "Signatures");
  private static final Map<Kind, String> FRENCH =
      words(
          "Préambule", "Partie", "Chapitre", "Section", "Article", "Annexe", "Liste", "Signatures");

  private Headings() {}

  /// Whether a provision of this kind is written as a heading with what belongs to it below.
  public static boolean isHeaded(Kind kind) {
    return ENGLISH.containsKey(kind);
  }

  /// The word for a kind that is headed, such as `Annexe`.
  public static String word(Kind kind, Language language) {
    return in(language).getOrDefault(kind, kind.word());
  }

  static Optional<Kind> kindOf(String word, Language language) {
    return in(language).entrySet().stream()
        .filter(entry -> entry.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static String known(Language language) {
    return String.join(", ", in(language).values());
  }

  private static Map<Kind, String> in(Language language) {
    return language.equals(Language.FR) ? FRENCH : ENGLISH;
  }

  private static Map<Kind, String> words(String... words) {
    var kinds =
        new Kind[] {
          Kind.PREAMBLE, Kind.PART, Kind.CHAPTER, Kind.SECTION,
          Kind.ARTICLE, Kind.ANNEX, Kind.SCHEDULE, Kind.SIGNATURES
        };
    var map = new EnumMap<Kind, String>(Kind.class);
    for (int i = 0; i < kinds.length; i++) {
      map.put(kinds[i], words[i]);
    }
    return map;
  }
}
