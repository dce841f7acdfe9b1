package org.entente.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The door every text passes: UTF-8, NFC, nothing invisible, no word that only looks like another (THREATS 28; Unicode
/// UAX 15, UTS 39).
public final class CanonicalText {
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
    if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "the text is not in Unicode form NFC"));
    }
    line.codePoints().filter(CanonicalText::isHidden).findFirst().ifPresent(c -> refuse(c, place));
    return line;
  }

  private static void refuse(int codePoint, String place) {
    throw new Refused(new LineRefusal.HiddenCharacter(place, String.format("U+%04X", codePoint)));
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x034F;
    };
  }
}
