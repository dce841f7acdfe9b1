package org.entente.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// One signature line of a note (C2SP signed-note): an em dash, the name, and in Base64 four bytes
/// that name the key, followed by the signature.
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record SignatureLine(String name, Kind kind, byte[] keyId, byte[] signature) {
  private static final String MARK = "\u2014 ";
  private static final int KEY_ID_BYTES = 4;
  private static final Pattern NAME = Pattern.compile("[!-*,-~]{1,128}");

  /// The two halves of a pair. The type stands inside the key's id, so that a key of one kind can
  /// never pass for one of the other.
  @SuppressWarnings("ImmutableEnumChecker") // the type bytes never leave the enum
  enum Kind {
    ED25519("Ed25519", Bytes.of(0x01), Ed25519.SIGNATURE_BYTES),
    ML_DSA_65(
        "ML-DSA-65",
        Bytes.join(Bytes.of(0xff), Bytes.ascii("entente/ml-dsa-65")),
        MlDsa65.SIGNATURE_BYTES);

    final String words;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] type;

    private final int signatureBytes;

    Kind(String words, byte[] type, int signatureBytes) {
      this.words = words;
      this.type = type;
      this.signatureBytes = signatureBytes;
    }

    byte[] keyId(String name, VerifyingKey key) {
      byte[] raw = this == ED25519 ? key.ed25519() : key.mlDsa65();
      byte[] named = Bytes.join(Bytes.ascii(name), Bytes.of('\n'), type, raw);
      return Bytes.cut(Digest.of(named).bytes(), 0, KEY_ID_BYTES);
    }

    boolean holds(VerifyingKey key, byte[] text, byte[] signature) {
      return this == ED25519
          ? key.holdsEd25519(text, signature)
          : key.holdsMlDsa65(text, signature);
    }
  }

  static void requireName(String name, String place) {
    if (!NAME.matcher(name).matches()) {
      throw malformed(place, "a name is 1 to 128 visible ASCII characters without space and +");
    }
  }

  static SignatureLine parse(String line, String place) {
    int space = line.indexOf(' ', MARK.length());
    if (!line.startsWith(MARK) || space < 0) {
      throw malformed(place, "a signature line is a dash, a name and Base64");
    }
    String name = line.substring(MARK.length(), space);
    requireName(name, place);
    byte[] bytes =
        CanonicalBase64.fromPadded(line.substring(space + 1))
            .orElseThrow(() -> malformed(place, "a signature is written in canonical Base64"));
    for (Kind kind : Kind.values()) {
      if (bytes.length == KEY_ID_BYTES + kind.signatureBytes) {
        return new SignatureLine(
            name,
            kind,
            Bytes.cut(bytes, 0, KEY_ID_BYTES),
            Bytes.cut(bytes, KEY_ID_BYTES, bytes.length));
      }
    }
    throw malformed(place, "a signature has 64 or 3309 bytes behind the four of its key");
  }

  byte[] bytes() {
    String base64 = CanonicalBase64.padded(Bytes.join(keyId, signature));
    return (MARK + name + " " + base64 + "\n").getBytes(StandardCharsets.UTF_8);
  }

  boolean isBy(String signer, Kind wanted, VerifyingKey key) {
    return name.equals(signer) && kind == wanted && Arrays.equals(keyId, wanted.keyId(signer, key));
  }

  private static Refused malformed(String place, String detail) {
    return new Refused(new SealRefusal.NoteMalformed(place, detail));
  }
}
