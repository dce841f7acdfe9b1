package org.entente.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// A text and who signed it, in the signed-note form of C2SP: the text, a blank line, and two lines
/// for each signer, Ed25519 before ML-DSA-65.
///
/// What is read is kept byte for byte and prints back to the same bytes. A note that parses says
/// nothing yet: ask [#verify] for each signer, and [#requireExactly] for no others.
public final class SignedNote {
  private static final int MAX_SIGNATURE_LINES = 64;

  private final String place;
  private final byte[] text;
  private final List<SignatureLine> lines;

  private SignedNote(String place, byte[] text, List<SignatureLine> lines) {
    this.place = place;
    this.text = text;
    this.lines = lines;
  }

  /// Signs a text, which ends with LF and has no blank line, with every key in the order given.
  public static SignedNote sign(byte[] text, List<NamedKey> keys) {
    var lines = new ArrayList<SignatureLine>();
    for (NamedKey named : keys) {
      VerifyingKey key = named.key().verifyingKey();
      Signatures pair = named.key().sign(text);
      lines.add(line(named.name(), SignatureLine.Kind.ED25519, key, pair.ed25519()));
      lines.add(line(named.name(), SignatureLine.Kind.ML_DSA_65, key, pair.mlDsa65()));
    }
    return checked("a text to be signed", text.clone(), lines);
  }

  /// Reads a note, at most [Bounds#ACT_BYTES] long; what is not in the one canonical form is
  /// refused with the place named.
  public static SignedNote parse(byte[] bytes, String place) {
    requireSize(bytes.length, place);
    String whole = CanonicalText.decode(bytes, place);
    int blank = whole.indexOf("\n\n");
    if (blank < 0 || !whole.endsWith("\n")) {
      throw malformed(place, "a text ends with LF and a blank line stands before the signatures");
    }
    String body = whole.substring(0, blank + 1);
    String tail = whole.substring(blank + 2);
    String[] found = tail.isEmpty() ? new String[0] : tail.split("\n", -1);
    var lines = new ArrayList<SignatureLine>();
    for (int i = 0; i < found.length - 1 && i <= MAX_SIGNATURE_LINES; i++) {
      lines.add(SignatureLine.parse(found[i], place + ", signature line " + (i + 1)));
    }
    return checked(place, body.getBytes(StandardCharsets.UTF_8), lines);
  }

  /// The text alone: what was signed, and what its id is the digest of.
  public byte[] text() {
    return text.clone();
  }

  /// The whole note.
  public byte[] bytes() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(text);
    whole.write('\n');
    lines.forEach(line -> whole.writeBytes(line.bytes()));
    return whole.toByteArray();
  }

  /// Who signed, or says so, in the order of the lines.
  public Set<String> signers() {
    var names = new LinkedHashSet<String>();
    lines.forEach(line -> names.add(line.name()));
    return names;
  }

  /// Asks that both signatures of a name stand here and fit the text under this key.
  public void verify(String name, VerifyingKey key) {
    // ML-DSA-65 first: it is the faster of the two to say no
    verify(name, key, SignatureLine.Kind.ML_DSA_65);
    verify(name, key, SignatureLine.Kind.ED25519);
  }

  /// Asks that these names have signed and no other; the signatures themselves are for [#verify].
  public void requireExactly(Set<String> names) {
    Set<String> signers = signers();
    for (String signer : signers) {
      if (!names.contains(signer)) {
        throw new Refused(new SealRefusal.UnexpectedSigner(place, signer));
      }
    }
    for (String name : new TreeSet<>(names)) {
      if (!signers.contains(name)) {
        throw missing(name, SignatureLine.Kind.ED25519);
      }
    }
  }

  private void verify(String name, VerifyingKey key, SignatureLine.Kind kind) {
    SignatureLine line =
        lines.stream()
            .filter(candidate -> candidate.isBy(name, kind, key))
            .findFirst()
            .orElseThrow(() -> missing(name, kind));
    if (!kind.holds(key, text, line.signature())) {
      throw new Refused(new SealRefusal.SignatureDoesNotHold(place, name, kind.words));
    }
  }

  private Refused missing(String name, SignatureLine.Kind kind) {
    return new Refused(new SealRefusal.SignatureMissing(place, name, kind.words));
  }

  private static SignatureLine line(
      String name, SignatureLine.Kind kind, VerifyingKey key, byte[] signature) {
    return new SignatureLine(name, kind, kind.keyId(name, key), signature);
  }

  private static SignedNote checked(String place, byte[] text, List<SignatureLine> lines) {
    requireText(CanonicalText.decode(text, place), place);
    if (lines.size() > MAX_SIGNATURE_LINES) {
      throw new Refused(new LineRefusal.TooLarge(place, "signature lines", MAX_SIGNATURE_LINES));
    }
    requireOrder(lines, place);
    var note = new SignedNote(place, text, List.copyOf(lines));
    requireSize(note.bytes().length, place);
    return note;
  }

  private static void requireText(String text, String place) {
    if (text.length() < 2 || !text.endsWith("\n") || text.startsWith("\n")) {
      throw malformed(place, "a text has at least one line and ends with LF");
    }
    if (text.contains("\n\n")) {
      throw malformed(place, "a text has no blank line");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw malformed(place, "a text has no control characters");
    }
  }

  /// One line of each kind for a name, next to each other, Ed25519 first.
  private static void requireOrder(List<SignatureLine> lines, String place) {
    var seen = new HashSet<String>();
    SignatureLine before = null;
    for (SignatureLine line : lines) {
      boolean isSecondHalf =
          before != null
              && before.name().equals(line.name())
              && before.kind() == SignatureLine.Kind.ED25519
              && line.kind() == SignatureLine.Kind.ML_DSA_65;
      if (!seen.add(line.name()) && !isSecondHalf) {
        throw malformed(place, "the lines of " + line.name() + " are repeated or out of order");
      }
      before = line;
    }
  }

  private static void requireSize(int length, String place) {
    if (length > Bounds.ACT_BYTES) {
      throw new Refused(new LineRefusal.TooLarge(place, "bytes", Bounds.ACT_BYTES));
    }
  }

  private static Refused malformed(String place, String detail) {
    return new Refused(new SealRefusal.NoteMalformed(place, detail));
  }
}
