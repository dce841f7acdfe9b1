package org.entente.seal;

import java.io.IOException;
import java.io.OutputStream;

/// Seals what is written to it, chunk by chunk; closing it writes the last chunk.
final class SealingStream extends OutputStream {
  private final OutputStream out;
  private final byte[] key;
  private final byte[] chunk = new byte[AgePayload.CHUNK_BYTES];
  private int filled;
  private long number;
  private boolean isClosed;

  SealingStream(OutputStream out, byte[] key) {
    this.out = out;
    this.key = key;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int done = 0; done < length; ) {
      if (filled == chunk.length) {
        flushChunk(AgePayload.Chunk.MIDDLE);
      }
      int part = Math.min(length - done, chunk.length - filled);
      System.arraycopy(bytes, from + done, chunk, filled, part);
      filled += part;
      done += part;
    }
  }

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      flushChunk(AgePayload.Chunk.LAST);
      out.close();
    }
  }

  private void flushChunk(AgePayload.Chunk kind) throws IOException {
    byte[] plain = Bytes.cut(chunk, 0, filled);
    byte[] nonce = AgePayload.chunkNonce(number, kind);
    out.write(Aead.CHACHA20_POLY1305.seal(key, nonce, new byte[0], plain));
    number++;
    filled = 0;
  }
}
