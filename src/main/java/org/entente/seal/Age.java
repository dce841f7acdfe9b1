package org.entente.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.base.Bounds;

/// Seals and opens age v1 files (C2SP age): a header that wraps a fresh key for each recipient, and
/// a payload encrypted under it. Any age tool that knows the recipient types reads them.
public final class Age {
  private Age() {}

  /// Seals bytes held in memory.
  public static byte[] seal(
      byte[] plain, List<? extends AgeRecipient> recipients, Randomness randomness) {
    var whole = new ByteArrayOutputStream();
    try (OutputStream out = sealing(whole, recipients, randomness)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }

  /// A stream that seals what is written to it. Nothing is complete before it is closed; closing it
  /// closes `out`. Hybrid recipients are never mixed with others, and a passphrase stands alone.
  public static OutputStream sealing(
      OutputStream out, List<? extends AgeRecipient> recipients, Randomness randomness)
      throws IOException {
    Bounds.require(!recipients.isEmpty(), "a file is sealed to someone");
    Bounds.require(
        recipients.stream().map(Object::getClass).distinct().count() == 1,
        "recipients of different types do not mix");
    Bounds.require(
        recipients.size() == 1 || !(recipients.getFirst() instanceof Passphrase),
        "a passphrase is the only recipient");
    byte[] fileKey = randomness.bytes(AgeIdentity.FILE_KEY_BYTES);
    byte[] nonce = randomness.bytes(AgePayload.NONCE_BYTES);
    List<AgeStanza> stanzas =
        recipients.stream().map(recipient -> recipient.wrap(fileKey, randomness)).toList();
    out.write(AgeHeader.make(stanzas, fileKey).bytes());
    out.write(nonce);
    return new SealingStream(out, AgePayload.key(fileKey, nonce));
  }

  /// Opens a whole file held in memory; nothing is handed out unless all of it is genuine.
  public static byte[] open(byte[] file, List<? extends AgeIdentity> identities, String place) {
    try (InputStream in = opening(new ByteArrayInputStream(file), identities, place)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A stream of the plain bytes. A refusal can come at any read, also after much was read; only
  /// what was read up to a regular end is the file.
  public static InputStream opening(
      InputStream in, List<? extends AgeIdentity> identities, String place) throws IOException {
    byte[] fileKey = AgeHeader.read(in, place).fileKey(identities, place);
    byte[] nonce = in.readNBytes(AgePayload.NONCE_BYTES);
    if (nonce.length != AgePayload.NONCE_BYTES) {
      throw AgeHeader.malformed(place, "the payload is cut off");
    }
    return new OpeningStream(in, AgePayload.key(fileKey, nonce), place);
  }
}
