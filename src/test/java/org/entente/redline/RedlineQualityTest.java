package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.entente.SharedData;
import org.entente.gen.EditProfile;
import org.entente.gen.EditReading;
import org.entente.gen.ExactMinimum;
import org.entente.gen.FlatEdits;
import org.entente.gen.KnownChanges;
import org.entente.gen.KnownEdits;
import org.entente.gen.Material;
import org.entente.gen.RealTexts;
import org.entente.gen.RedlineReading;
import org.entente.gen.Score;
import org.entente.gen.Tokens;
import org.entente.gen.TreeEdits;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.words.WordDiff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a redline finds of edits that are known, and how much more than it must it marks in real
/// pairs of texts (`docs/testing.md` says how both are counted). Prints what it measured, and with
/// `-Dmistakes=20` the first twenty mistakes of each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedlineQualityTest {
  private static final int WORDS = 60_000;
  private static final int MISTAKES = Integer.getInteger("mistakes", 0);
  private static final double MOVES = .98;
  private static final double MOVES_OF_MANY = .92;
  private static final double MOST_EDITS_OFF = .05;
  private static final double MOST_OVER_MINIMUM = 1.12;

  /// The most alike of each language, by the runs of five tokens that two conventions share.
  private static final List<String> ENGLISH_FAMILY =
      List.of(
          "C-0.7 C-6.94",
          "C-0.7 C-6.9",
          "C-6.9 C-6.94",
          "C-0.7 C-1.2",
          "C-6.65 C-6.9",
          "C-6.9 C-7.2",
          "C-1.66 C-8.8",
          "C-1.2 C-6.9",
          "C-0.7 C-7.2",
          "C-0.7 C-6.65");

  private static final List<String> FRENCH_FAMILY =
      List.of(
          "C-0.7 C-6.9",
          "C-5.8 C-6.94",
          "C-0.7 C-6.94",
          "C-6.9 C-6.94",
          "C-0.7 C-1.2",
          "C-10.55 C-5.8",
          "C-1.2 C-6.9",
          "C-5.8 C-6.9",
          "C-1.2 C-5.8",
          "C-6.85 C-6.9");

  private Path tpp = Path.of(".");
  private Path bilingual = Path.of(".");
  private Material material = Material.none();

  /// What is asked of each profile.
  enum Asked {
    LIGHT(.9993, .9993),
    HEAVY(.997, .995);

    final double precision;
    final double recall;

    Asked(double precision, double recall) {
      this.precision = precision;
      this.recall = recall;
    }

    EditProfile profile() {
      return this == LIGHT ? EditProfile.LIGHT : EditProfile.HEAVY;
    }
  }

  @BeforeAll
  void read() {
    tpp = SharedData.dir("treaties/tpp");
    bilingual = SharedData.dir("bilingual");
    material = Material.of(tpp, bilingual);
  }

  @ParameterizedTest
  @EnumSource
  void words_and_moves_of_flat_texts_are_found(Asked asked) {
    var samples = new Samples(asked);
    for (long seed = 1; seed <= 2; seed++) {
      var conventions = RealTexts.conventions(bilingual, "eng");
      samples.take("TPP, English", score(material.english(), asked, seed));
      samples.take("conventions, English", score(conventions, asked, seed));
      samples.take("conventions, French", score(material.french(), asked, seed));
    }
    samples.check(MOVES);
  }

  /// Of heavy edits the moves are asked less: the conventions repeat each other's paragraphs nearly
  /// word for word, and which of them a paragraph is when half of all are edited is often open.
  @ParameterizedTest
  @EnumSource
  void words_and_moves_of_a_million_words_are_found(Asked asked) {
    KnownEdits texts = material.versions(1_000_000, asked.profile(), 1);
    assertThat(texts.truth().old().words()).isGreaterThanOrEqualTo(1_000_000);
    var samples = new Samples(asked);
    samples.take("a million words", score(texts));
    samples.check(asked == Asked.LIGHT ? MOVES : MOVES_OF_MANY);
  }

  @ParameterizedTest
  @EnumSource
  void changes_of_a_whole_agreement_are_found_by_id(Asked asked) {
    checkTree(asked, TreeEdits.Ids.KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void changes_of_a_whole_agreement_are_found_by_content(Asked asked) {
    checkTree(asked, TreeEdits.Ids.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eng", "fra"})
  void real_pairs_are_marked_little_more_than_they_must(String language) {
    var missed = new ArrayList<String>();
    Path laws = SharedData.dir("laws");
    checkPair(
        laws.resolve("2025-04-17_" + language + "_a9d2d4c6.xml"),
        laws.resolve("2025-05-07_" + language + "_8a24eec3.xml"),
        missed);
    for (String pair : language.equals("eng") ? ENGLISH_FAMILY : FRENCH_FAMILY) {
      Path folder = bilingual.resolve(language);
      String[] names = pair.split(" ");
      checkPair(folder.resolve(names[0] + ".xml"), folder.resolve(names[1] + ".xml"), missed);
    }
    assertThat(missed).as("what is not reached").isEmpty();
  }

  private void checkTree(Asked asked, TreeEdits.Ids ids) {
    var samples = new Samples(asked);
    Agreement old = RealTexts.tpp(tpp);
    List<String> reserve = RealTexts.conventions(bilingual, "eng");
    for (long seed = 1; seed <= 2; seed++) {
      KnownChanges texts = TreeEdits.of(old, Language.EN, reserve, asked.profile(), ids, seed);
      Redline redline = Redline.between(texts.old(), texts.neu());
      var answer = RedlineReading.of(texts, redline);
      Score.mistakes(texts.truth(), answer, MISTAKES).forEach(System.out::println);
      samples.take("TPP, ids " + ids, Score.of(texts.truth(), answer));
      assertThat(RedlineReading.onlyRenumbering(redline)).isEmpty();
    }
    samples.check(MOVES);
  }

  private static Score score(List<String> source, Asked asked, long seed) {
    return score(FlatEdits.of(source, WORDS, asked.profile(), seed));
  }

  private static Score score(KnownEdits texts) {
    var edits = WordDiff.between(texts.old(), texts.neu());
    var answer = EditReading.of(texts.truth().old(), texts.truth().neu(), edits);
    Score.mistakes(texts.truth(), answer, MISTAKES).forEach(System.out::println);
    return Score.of(texts.truth(), answer);
  }

  /// Scores of one profile. A sample has a few dozen moves, so that one of them is two or three in
  /// a hundred: moves are asked of all samples together, everything else of each.
  private static final class Samples {
    private final Asked asked;
    private final List<Score> scores = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Samples(Asked asked) {
      this.asked = asked;
    }

    void take(String what, Score score) {
      System.out.printf("%-28s %s  %s%n", what, asked, score);
      scores.add(score);
      var asFar = new TreeMap<String, Boolean>();
      asFar.put("P", score.precision() >= asked.precision);
      asFar.put("R", score.recall() >= asked.recall);
      asFar.put("edits", score.editsOff() <= MOST_EDITS_OFF);
      asFar.values().removeIf(reached -> reached);
      if (!asFar.isEmpty()) {
        missed.add(what + " " + asked + " misses " + asFar.keySet() + ": " + score);
      }
    }

    void check(double moves) {
      assertThat(missed).as("what is not reached").isEmpty();
      assertThat(scores.stream().mapToDouble(Score::movesPrecision).average().orElse(0))
          .as("moves P of all samples")
          .isGreaterThanOrEqualTo(moves);
      assertThat(scores.stream().mapToDouble(Score::movesRecall).average().orElse(0))
          .as("moves R of all samples")
          .isGreaterThanOrEqualTo(moves);
    }
  }

  private static void checkPair(Path oldFile, Path newFile, List<String> missed) {
    Tokens old = Tokens.of(String.join("\n", RealTexts.lines(oldFile)));
    Tokens neu = Tokens.of(String.join("\n", RealTexts.lines(newFile)));
    int least = ExactMinimum.of(old, neu);
    int marked = EditReading.of(old, neu, WordDiff.between(old.text(), neu.text())).marked();
    double ratio = marked / (double) least;
    String names = oldFile.getFileName() + " " + newFile.getFileName();
    System.out.printf(
        Locale.ROOT, "%s: %d tokens marked, at least %d: %.3f%n", names, marked, least, ratio);
    if (ratio > MOST_OVER_MINIMUM) {
      missed.add("%s: %.3f".formatted(names, ratio));
    }
  }

  @Test
  void a_text_that_did_not_change_has_no_edit() {
    String text = String.join("\n", material.french().subList(0, 500));
    Tokens tokens = Tokens.of(text);
    assertThat(EditReading.of(tokens, tokens, WordDiff.between(text, text)).edits()).isZero();
  }
}
