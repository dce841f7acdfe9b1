package org.entente.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The passphrase hash scrypt (RFC 7914) with r = 8 and p = 1, as age uses it: 1 KiB of memory for
/// each step of the work factor.
final class Scrypt {
  private static final int BLOCK_INTS = 16;
  private static final int R = 8;
  private static final int INTS = 2 * R * BLOCK_INTS;
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Scrypt() {}

  /// Derives so many bytes at work factor 2 to the power of `logN`.
  static byte[] derive(byte[] passphrase, byte[] salt, int logN, int length) {
    byte[] block = pbkdf2(passphrase, salt, INTS * Integer.BYTES);
    int[] mixed = toInts(block);
    mix(mixed, 1 << logN);
    return pbkdf2(passphrase, toBytes(mixed), length);
  }

  /// ROMix (RFC 7914, section 5): fill a table, then walk it as the data itself says.
  private static void mix(int[] x, int n) {
    int[][] table = new int[n][];
    int[] y = new int[INTS];
    for (int i = 0; i < n; i++) {
      table[i] = x.clone();
      blockMix(x, y);
    }
    for (int i = 0; i < n; i++) {
      int[] entry = table[x[INTS - BLOCK_INTS] & (n - 1)];
      for (int k = 0; k < INTS; k++) {
        x[k] ^= entry[k];
      }
      blockMix(x, y);
    }
  }

  /// BlockMix (RFC 7914, section 4): even blocks go to the first half, odd ones to the second.
  private static void blockMix(int[] blocks, int[] y) {
    int[] x = Arrays.copyOfRange(blocks, INTS - BLOCK_INTS, INTS);
    for (int i = 0; i < 2 * R; i++) {
      for (int k = 0; k < BLOCK_INTS; k++) {
        x[k] ^= blocks[i * BLOCK_INTS + k];
      }
      salsa8(x);
      System.arraycopy(x, 0, y, (i / 2 + (i % 2) * R) * BLOCK_INTS, BLOCK_INTS);
    }
    System.arraycopy(y, 0, blocks, 0, INTS);
  }

  /// Salsa20/8 (RFC 7914, section 3): four double rounds over columns, then rows.
  private static void salsa8(int[] b) {
    int[] x = b.clone();
    for (int round = 0; round < 4; round++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < BLOCK_INTS; i++) {
      b[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }

  /// PBKDF2-HMAC-SHA-256 (RFC 8018) with one round. Own, because the JDK's takes characters only
  /// and no empty passphrase.
  private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // HMAC pads a key with zeros, so one zero byte is the empty key
      byte[] key = passphrase.length == 0 ? new byte[1] : passphrase;
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] out = new byte[0];
      for (int i = 1; out.length < length; i++) {
        mac.update(salt);
        out = Bytes.join(out, mac.doFinal(Bytes.of(i >>> 24, i >>> 16, i >>> 8, i)));
      }
      return Arrays.copyOf(out, length);
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("HmacSHA256", e);
    }
  }

  private static int[] toInts(byte[] bytes) {
    int[] ints = new int[bytes.length / Integer.BYTES];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) LITTLE_ENDIAN.get(bytes, i * Integer.BYTES);
    }
    return ints;
  }

  private static byte[] toBytes(int[] ints) {
    byte[] bytes = new byte[ints.length * Integer.BYTES];
    for (int i = 0; i < ints.length; i++) {
      LITTLE_ENDIAN.set(bytes, i * Integer.BYTES, ints[i]);
    }
    return bytes;
  }
}
