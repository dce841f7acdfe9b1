package org.entente.base;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells texts that merely look the same (UTS 39, section 4). The table is compact: the Cyrillic
/// and Greek letters that Latin words are imitated with, digits and letters that look alike, dashes
/// and quotation marks; Unicode's own compatibility forms (full-width, mathematical, spaces of
/// other widths) count as what they stand for.
public final class Lookalike {
  private static final String CYRILLIC =
      """
      0410 A 0412 B 0421 C 0415 E 041D H 0406 l 0408 J 041A K 041C M 041E O 0420 P 0405 S 0422 T
      0425 X 0423 Y 04AE Y 04C0 l 0430 a 0441 c 0435 e 04BB h 0456 i 0458 j 04CF l 043E o 0440 p
      0433 r 0455 s 0445 x 0443 y 0475 v 0501 d 051B q 051D w
      """;
  private static final String GREEK =
      """
      0391 A 0392 B 0395 E 0396 Z 0397 H 0399 l 039A K 039C M 039D N 039F O 03A1 P 03A4 T 03A5 Y
      03A7 X 03B1 a 03B3 y 03B9 i 03BD v 03BF o 03C1 p 03C5 u 03C3 o 03F2 c 03F3 j
      """;
  private static final String LATIN =
      """
      0030 O 0031 l 0049 l 007C l 0131 i 0251 a 0261 g 0269 i 006D rn
      """;
  private static final String SIGNS =
      """
      2010 - 2012 - 2013 - 2014 - 2015 - 2212 - 2043 -
      0060 ' 2018 ' 2019 ' 201A ' 201B ' 2032 ' 0022 '' 201C '' 201D '' 201E '' 201F ''
      """;

  private static final Map<Integer, String> PROTOTYPES =
      prototypes(CYRILLIC + GREEK + LATIN + SIGNS);

  private Lookalike() {}

  /// What the text looks like; texts with equal skeletons are easily taken for each other.
  public static String skeleton(String text) {
    var out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(c -> out.append(PROTOTYPES.getOrDefault(c, Character.toString(c))));
    return Normalizer.normalize(out, Normalizer.Form.NFD);
  }

  /// Where two texts differ although they look the same, code point by code point with names; empty
  /// if they are equal or look different.
  public static Optional<String> explain(String one, String other) {
    if (one.equals(other) || !skeleton(one).equals(skeleton(other))) {
      return Optional.empty();
    }
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    int shorter = Math.min(left.length, right.length);
    int start = 0;
    while (start < shorter && left[start] == right[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && left[left.length - 1 - end] == right[right.length - 1 - end]) {
      end++;
    }
    return Optional.of(
        "from character %d on: %s / %s"
            .formatted(start + 1, names(left, start, end), names(right, start, end)));
  }

  private static String names(int[] points, int start, int end) {
    return Arrays.stream(points, start, points.length - end)
        .mapToObj(c -> String.format("U+%04X %s", c, Character.getName(c)))
        .collect(Collectors.joining(", "));
  }

  private static Map<Integer, String> prototypes(String table) {
    var prototypes = new HashMap<Integer, String>();
    String[] words = table.strip().split("\\s+");
    for (int i = 0; i < words.length; i += 2) {
      prototypes.put(Integer.parseInt(words[i], 16), words[i + 1]);
    }
    return Map.copyOf(prototypes);
  }
}
