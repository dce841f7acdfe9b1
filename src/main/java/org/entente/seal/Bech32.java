package org.entente.seal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/// Bech32 (BIP 173) without its limit of length, as age writes keys.
///
/// @param prefix the human-readable part, in lower case
/// @param data the bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bech32(String prefix, byte[] data) {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM = 6;

  /// In lower case; a secret key is shown in upper case by its owner.
  String text() {
    byte[] symbols = Bytes.join(regroup(data, 8, 5, true).orElseThrow(), new byte[CHECKSUM]);
    int rest = polymod(symbols) ^ 1;
    for (int i = 0; i < CHECKSUM; i++) {
      symbols[symbols.length - CHECKSUM + i] = (byte) ((rest >>> (5 * (5 - i))) & 31);
    }
    var text = new StringBuilder(prefix).append('1');
    for (byte symbol : symbols) {
      text.append(ALPHABET.charAt(symbol));
    }
    return text.toString();
  }

  /// Empty for mixed case, a foreign character, a wrong checksum or padding that is not zero.
  static Optional<Bech32> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int one = lower.lastIndexOf('1');
    boolean isOneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
    if (!isOneCase || one < 1 || lower.length() - one - 1 < CHECKSUM) {
      return Optional.empty();
    }
    byte[] symbols = new byte[lower.length() - one - 1];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = (byte) ALPHABET.indexOf(lower.charAt(one + 1 + i));
      if (symbols[i] < 0) {
        return Optional.empty();
      }
    }
    var empty = new Bech32(lower.substring(0, one), new byte[0]);
    if (!empty.prefix.chars().allMatch(c -> c > ' ' && c < 0x7f) || empty.polymod(symbols) != 1) {
      return Optional.empty();
    }
    return regroup(Bytes.cut(symbols, 0, symbols.length - CHECKSUM), 5, 8, false)
        .map(bytes -> new Bech32(empty.prefix, bytes));
  }

  private int polymod(byte[] symbols) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >>> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    for (byte symbol : symbols) {
      sum = step(sum, symbol);
    }
    return sum;
  }

  private static int step(int sum, int symbol) {
    int next = ((sum & 0x1ffffff) << 5) ^ symbol;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= ((sum >>> (25 + i)) & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }

  private static Optional<byte[]> regroup(byte[] from, int width, int wanted, boolean pads) {
    var out = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (byte group : from) {
      held = ((held << width) | (group & 0xff)) & 0xffff;
      bits += width;
      while (bits >= wanted) {
        bits -= wanted;
        out.write((held >>> bits) & ((1 << wanted) - 1));
      }
    }
    int rest = held & ((1 << bits) - 1);
    if (pads && bits > 0) {
      out.write(rest << (wanted - bits));
    } else if (!pads && (bits >= width || rest != 0)) {
      return Optional.empty();
    }
    return Optional.of(out.toByteArray());
  }
}
