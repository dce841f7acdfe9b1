package org.entente.store;

/// Bytes in a column of a row.
final class Blob {
  private final byte[] bytes;

  Blob(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
