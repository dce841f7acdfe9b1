package org.entente.gen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.text.Language;

/// The lines of the real texts by language, read once from the folder of data sets.
public final class Material {
  private final List<String> english;
  private final List<String> french;

  private Material(List<String> english, List<String> french) {
    this.english = english;
    this.french = french;
  }

  /// The Trans-Pacific Partnership and then the conventions in English, and those in French.
  public static Material of(Path tpp, Path bilingual) {
    var english = new ArrayList<>(RealTexts.lines(RealTexts.tpp(tpp), Language.EN));
    english.addAll(RealTexts.conventions(bilingual, "eng"));
    return new Material(english, RealTexts.conventions(bilingual, "fra"));
  }

  public static Material none() {
    return new Material(List.of(), List.of());
  }

  public List<String> english() {
    return english;
  }

  public List<String> french() {
    return french;
  }

  /// Two versions of a text of so many words, three fifths of it English and the rest French.
  ///
  /// Where the real texts are used up, they follow again with all long words exchanged for others
  /// of the same text, so that no line stands twice.
  public KnownEdits versions(int words, EditProfile profile, long seed) {
    int inEnglish = words / 5 * 3;
    return FlatEdits.of(twice(english), inEnglish, profile, seed)
        .and(FlatEdits.of(twice(french), words - inEnglish, profile, seed + 1_000));
  }

  private static List<String> twice(List<String> lines) {
    String[] vocabulary =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.split("\\P{L}+")))
            .filter(Material::isLong)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    String[] other = vocabulary.clone();
    var random = new Random(7);
    for (int i = other.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String swapped = other[i];
      other[i] = other[j];
      other[j] = swapped;
    }
    var both = new ArrayList<>(lines);
    lines.forEach(line -> both.add(exchanged(line, vocabulary, other)));
    return both;
  }

  private static boolean isLong(String word) {
    return word.length() > 4;
  }

  private static String exchanged(String line, String[] vocabulary, String[] other) {
    var exchanged = new StringBuilder();
    for (String part : line.split("(?<=\\P{L})|(?=\\P{L})")) {
      int place = isLong(part) ? Arrays.binarySearch(vocabulary, part) : -1;
      exchanged.append(place < 0 ? part : other[place]);
    }
    return exchanged.toString();
  }
}
