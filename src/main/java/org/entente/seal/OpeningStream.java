package org.entente.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.base.Refused;

/// Opens a payload chunk by chunk and hands out only what was verified. The end is reached only
/// after a chunk that says it is the last; what was read before a refusal must be thrown away.
final class OpeningStream extends InputStream {
  private final InputStream in;
  private final byte[] key;
  private final String place;
  private byte[] plain = new byte[0];
  private int next;
  private long number;
  private boolean isLast;

  OpeningStream(InputStream in, byte[] key, String place) {
    this.in = in;
    this.key = key;
    this.place = place;
  }

  @Override
  public int read() throws IOException {
    return fill() ? plain[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, plain.length - next);
    System.arraycopy(plain, next, target, from, part);
    next += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Makes sure a byte is at hand; false at the end.
  private boolean fill() throws IOException {
    while (next == plain.length) {
      if (isLast) {
        requireEnd();
        return false;
      }
      openChunk();
    }
    return true;
  }

  /// A full chunk is one of the middle or the last; a shorter one can only be the last.
  private void openChunk() throws IOException {
    byte[] sealed = in.readNBytes(AgePayload.SEALED_CHUNK_BYTES);
    Optional<byte[]> middle =
        sealed.length == AgePayload.SEALED_CHUNK_BYTES
            ? open(sealed, AgePayload.Chunk.MIDDLE)
            : Optional.empty();
    isLast = middle.isEmpty();
    plain = middle.or(() -> open(sealed, AgePayload.Chunk.LAST)).orElseThrow(this::refused);
    next = 0;
    if (isLast && plain.length == 0 && number > 0) {
      throw refused();
    }
    number++;
  }

  private Optional<byte[]> open(byte[] sealed, AgePayload.Chunk kind) {
    byte[] nonce = AgePayload.chunkNonce(number, kind);
    return Aead.CHACHA20_POLY1305.open(key, nonce, new byte[0], sealed);
  }

  private void requireEnd() throws IOException {
    if (in.read() >= 0) {
      throw refused();
    }
  }

  private Refused refused() {
    return AgeHeader.cannotOpen(place, SealRefusal.CannotOpen.Stage.PAYLOAD);
  }
}
