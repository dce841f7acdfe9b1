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
  private static final double MOST_EDITS_OFF = .05;
  private static final double MOST_OVER_MINIMUM = 1.12;

  /// The most alike of each language, by the runs of five tokens that two conventions share.
  private static final List<String> ENGLISH_FAMILY =
      List.of(
          "C-0.7 C-6.94", "C-0.7 C-6.9", "C-6.9 C-6.94", "C-0.7 C-1.2", "C-6.65 C-6.9",
          "C-6.9 C-7.2", "C-1.66 C-8.8", "C-1.2 C-6.9", "C-0.7 C-7.2", "C-0.7 C-6.65");

  private static final List<String> FRENCH_FAMILY =
      List.of(
          "C-0.7 C-6.9", "C-5.8 C-6.94", "C-0.7 C-6.94", "C-6.9 C-6.94", "C-0.7 C-1.2",
          "C-10.55 C-5.8", "C-1.2 C-6.9", "C-5.8 C-6.9", "C-1.2 C-5.8", "C-6.85 C-6.9");

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
    var missed = new ArrayList<String>();
    for (long seed = 1; seed <= 2; seed++) {
      var conventions = RealTexts.conventions(bilingual, "eng");
      check("TPP, English", asked, score(material.english(), asked, seed), missed);
      check("conventions, English", asked, score(conventions, asked, seed), missed);
      check("conventions, French", asked, score(material.french(), asked, seed), missed);
    }
    assertThat(missed).as("what is not reached").isEmpty();
  }

  @Test
  void words_and_moves_of_a_million_words_are_found() {
    KnownEdits texts = material.versions(1_000_000, EditProfile.HEAVY, 1);
    assertThat(texts.truth().old().words()).isGreaterThanOrEqualTo(1_000_000);
    var missed = new ArrayList<String>();
    check("a million words", Asked.HEAVY, score(texts), missed);
    assertThat(missed).as("what is not reached").isEmpty();
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
    var missed = new ArrayList<String>();
    Agreement old = RealTexts.tpp(tpp);
    List<String> reserve = RealTexts.conventions(bilingual, "eng");
    for (long seed = 1; seed <= 2; seed++) {
      KnownChanges texts =
          TreeEdits.of(old, Language.EN, reserve, asked.profile(), ids, seed);
      Redline redline = Redline.between(texts.old(), texts.neu());
      var answer = RedlineReading.of(texts, redline);
      Score.mistakes(texts.truth(), answer, MISTAKES).forEach(System.out::println);
      Score score = Score.of(texts.truth(), answer);
      check("TPP, ids " + ids, asked, score, missed);
      var idle = RedlineReading.onlyRenumbering(redline);
      if (!idle.isEmpty()) {
        missed.add(idle.size() + " edits only renumber, such as " + idle.getFirst());
      }
    }
    assertThat(missed).as("what is not reached").isEmpty();
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

  private static void check(String what, Asked asked, Score score, List<String> missed) {
    System.out.printf("%-28s %s  %s%n", what, asked, score);
    var asFar = new TreeMap<String, Boolean>();
    asFar.put("P", score.precision() >= asked.precision);
    asFar.put("R", score.recall() >= asked.recall);
    asFar.put("moves P", score.movesPrecision() >= MOVES);
    asFar.put("moves R", score.movesRecall() >= MOVES);
    asFar.put("edits", score.editsOff() <= MOST_EDITS_OFF);
    asFar.values().removeIf(reached -> reached);
    if (!asFar.isEmpty()) {
      missed.add(what + " " + asked + " misses " + asFar.keySet() + ": " + score);
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
