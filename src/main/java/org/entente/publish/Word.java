package org.entente.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.text.ProvisionId;

/// One word of a text as it is compared: without the quotes, hyphens and punctuation around it,
/// which copies and typesetters change; with the capitals, digits, signs and apostrophes inside it.
///
/// @param key what is compared
/// @param shown the word as it stood, for people
/// @param at the provision it stands in
/// @param part whether it belongs to a heading, to a body, or to a computed label
record Word(String key, String shown, ProvisionId at, Part part) {

  enum Part {
    HEADING,
    WORDS,
    LABEL
  }

  /// A copy has no provisions; all its words are said to stand here.
  static final ProvisionId COPY = new ProvisionId("copy");

  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}|]+");
  private static final Pattern APOSTROPHE = Pattern.compile("[‘’ʼ′]");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern AROUND = Pattern.compile("^[\\p{P}&&[^%]]+|[\\p{P}&&[^%]]+$");

  static List<Word> of(String text, ProvisionId at, Part part) {
    String plain = HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    var words = new ArrayList<Word>();
    for (String shown : SPACE.split(plain, -1)) {
      String even = DASH.matcher(APOSTROPHE.matcher(shown).replaceAll("'")).replaceAll("-");
      String key = AROUND.matcher(even).replaceAll("");
      if (!key.isEmpty()) {
        words.add(new Word(key, shown, at, part));
      }
    }
    return words;
  }

  /// Whether a word of a copy is this signed word. Headings are often set in capitals, so there
  /// they do not count.
  boolean isSaidBy(Word copied) {
    return part == Part.WORDS ? key.equals(copied.key()) : key.equalsIgnoreCase(copied.key());
  }

  boolean isLabel() {
    return part == Part.LABEL;
  }

  /// Whether it could be a number before a provision: `1`, `a`, `iv`, `2.3`, or the name of a
  /// heading.
  boolean looksLikeLabel() {
    return key.toLowerCase(Locale.ROOT)
        .matches("[0-9]+([.-][0-9a-z]+)*|[a-z]|[ivxlc]+|bis|ter|quater|article|chapter|chapitre");
  }
}
