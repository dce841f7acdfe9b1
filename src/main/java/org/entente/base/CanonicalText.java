package org.entente.base;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/// The door every text passes: UTF-8, NFC, nothing invisible, no word that only looks like another
/// (THREATS 28; Unicode UAX 15, UTS 39).
public final class CanonicalText {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /// Scripts whose letters join or stack, so that a joiner between two letters changes what is
  /// read.
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.NKO,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private CanonicalText() {}

  /// Decodes strict UTF-8; anything else is refused with the place named.
  public static String decode(byte[] bytes, String place) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(new LineRefusal.NotUtf8(place));
    }
  }

  /// Lets one line of text through unchanged, or refuses it and names the place.
  public static String require(String line, String place) {
    if (isSimple(line)) {
      return line;
    }
    if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "the text is not in Unicode form NFC"));
    }
    int[] points = line.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (isHidden(points[i]) && !joinsLetters(points, i)) {
        String at = place + ", character " + (i + 1);
        throw new Refused(new LineRefusal.HiddenCharacter(at, String.format("U+%04X", points[i])));
      }
    }
    WordScripts.require(points, place);
    return line;
  }

  /// Whether a line holds only characters that no rule here refuses, in whatever order they stand:
  /// those of ASCII and Latin-1 that print, œ, and the dashes and quotation marks of print. None of
  /// them combines, all letters are Latin, all decimal digits are of one system.
  static boolean isSimple(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isSimple(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(char c) {
    if (c <= 0x7E) {
      return c >= 0x20;
    }
    if (c <= 0xFF) {
      return c >= 0xA0 && c != SOFT_HYPHEN;
    }
    return switch (c) {
      case 'Œ', 'œ', '–', '—', '‘', '’', '“', '”', '…' -> true;
      default -> false;
    };
  }

  /// A joiner counts as written only between two letters or marks of one script that needs it.
  private static boolean joinsLetters(int[] points, int at) {
    boolean joiner = points[at] == ZERO_WIDTH_NON_JOINER || points[at] == ZERO_WIDTH_JOINER;
    if (!joiner || at == 0 || at == points.length - 1) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(points[at - 1]);
    return JOINING.contains(script) && script == UnicodeScript.of(points[at + 1]);
  }

  /// Whether a character never stands in a text: it shows nothing, turns the direction, chooses
  /// between glyphs, or means something only by private agreement.
  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isVariationSelector(c) || isBlank(c);
    };
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180F);
  }

  /// Letters, marks and signs that show nothing: the grapheme joiner, fillers, inherent vowels, the
  /// blank pattern.
  private static boolean isBlank(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }
}
