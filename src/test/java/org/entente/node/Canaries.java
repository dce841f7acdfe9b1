package org.entente.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Looks for strings that must not be somewhere: as they are, in either letter case, in UTF-16, in
/// hexadecimal, and in Base64 at each of its three alignments.
final class Canaries {
  private final Map<String, List<String>> forms = new LinkedHashMap<>();

  Canaries(String... words) {
    for (String word : words) {
      add(word, word.getBytes(UTF_8));
    }
  }

  /// Looks for these very bytes too.
  Canaries add(String name, byte[] bytes) {
    var all = new ArrayList<String>();
    String text = new String(bytes, UTF_8);
    all.add(latin(bytes));
    all.add(latin(text.getBytes(UTF_16BE)));
    all.add(latin(text.getBytes(UTF_16LE)));
    all.add(HexFormat.of().formatHex(bytes));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      // characters that also hold bits of a neighbour are left out
      all.add(encoded.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6));
    }
    forms.put(name, all.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList());
    return this;
  }

  /// The names of those found.
  List<String> in(byte[] haystack) {
    String text = latin(haystack).toLowerCase(Locale.ROOT);
    return forms.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
