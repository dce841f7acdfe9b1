package org.entente.text;

import java.util.regex.Pattern;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// An authentic language, by its ISO 639 code: `en`, `fr`.
public record Language(String code) implements Comparable<Language> {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}");

  public static final Language EN = new Language("en");
  public static final Language FR = new Language("fr");

  public Language {
    if (!FORM.matcher(code).matches()) {
      throw new Refused(
          new LineRefusal.UnexpectedLine("language", "a code of two or three small letters", code));
    }
  }

  @Override
  public int compareTo(Language other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
