package org.entente.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

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
  private byte[] ahead = new byte[0];

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
        return false;
      }
      openChunk();
    }
    return true;
  }

  private void openChunk() throws IOException {
    byte[] rest = in.readNBytes(AgePayload.SEALED_CHUNK_BYTES + 1 - ahead.length);
    byte[] sealed = Bytes.join(ahead, rest);
    boolean isMore = sealed.length > AgePayload.SEALED_CHUNK_BYTES;
    if (isMore) {
      ahead = Bytes.cut(sealed, AgePayload.SEALED_CHUNK_BYTES, sealed.length);
      sealed = Bytes.cut(sealed, 0, AgePayload.SEALED_CHUNK_BYTES);
    }
    plain = open(sealed, isMore ? AgePayload.Chunk.MIDDLE : AgePayload.Chunk.LAST);
    next = 0;
    isLast = !isMore;
    if (isLast && plain.length == 0 && number > 0) {
      throw refused();
    }
    number++;
  }

  private byte[] open(byte[] sealed, AgePayload.Chunk kind) {
    byte[] nonce = AgePayload.chunkNonce(number, kind);
    Optional<byte[]> opened = Aead.CHACHA20_POLY1305.open(key, nonce, new byte[0], sealed);
    return opened.orElseThrow(this::refused);
  }

  private RuntimeException refused() {
    return AgeHeader.cannotOpen(place, SealRefusal.CannotOpen.Stage.PAYLOAD);
  }
}
