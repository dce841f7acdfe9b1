package org.entente.seal;

/// The payload of an age file (C2SP age, the STREAM construction): chunks of 64 KiB, each sealed
/// under its number, the last one marked as such.
final class AgePayload {
  static final int NONCE_BYTES = 16;
  static final int CHUNK_BYTES = 1 << 16;
  static final int SEALED_CHUNK_BYTES = CHUNK_BYTES + Aead.TAG_BYTES;

  private AgePayload() {}

  static byte[] key(byte[] fileKey, byte[] nonce) {
    return Hkdf.derive(fileKey, nonce, Bytes.ascii("payload"), 32);
  }

  /// Eleven bytes of the chunk's number, and one that says whether it is the last.
  static byte[] chunkNonce(long number, Chunk chunk) {
    byte[] nonce = new byte[Aead.NONCE_BYTES];
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[10 - i] = (byte) (number >>> (8 * i));
    }
    nonce[11] = (byte) chunk.ordinal();
    return nonce;
  }

  /// The order is the byte in the nonce.
  enum Chunk {
    MIDDLE,
    LAST
  }
}
