package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.gen.EditProfile;
import org.entente.gen.KnownChanges;
import org.entente.gen.RealTexts;
import org.entente.gen.RedlineReading;
import org.entente.gen.Score;
import org.entente.gen.TreeEdits;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Provision;
import org.entente.text.Wording;

/// The whole of the TPP as a tree: five hundred edits, one edit, and the files for the cold
/// command.
final class Trees {
  private static final int EDITS = 500;

  private Trees() {}

  static void measure(Path data, Path files) throws IOException {
    Agreement old = RealTexts.tpp(data.resolve("treaties/tpp"));
    List<String> reserve = RealTexts.conventions(data.resolve("bilingual"), "eng");
    System.out.printf("%n| the TPP, %,d provisions | edits | CPU ms | P | R | edits counted |%n",
        old.byId().size());
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    KnownChanges texts = fiveHundred(old, reserve, TreeEdits.Ids.KEPT);
    row("by id", texts);
    row("by content, every id another", fiveHundred(old, reserve, TreeEdits.Ids.OTHER));
    oneEdit(old);
    Files.writeString(files.resolve("old.en.md"), Markup.print(texts.old()));
    Files.writeString(files.resolve("new.en.md"), Markup.print(texts.neu()));
  }

  private static KnownChanges fiveHundred(
      Agreement old, List<String> reserve, TreeEdits.Ids ids) {
    return IntStream.rangeClosed(30, 48)
        .mapToObj(i -> TreeEdits.of(old, Language.EN, reserve, EditProfile.words(3 * i), ids, 1))
        .min(Comparator.comparingInt(texts -> Math.abs(texts.truth().edits() - EDITS)))
        .orElseThrow();
  }

  private static void row(String title, KnownChanges texts) {
    Redline redline = Redline.between(texts.old(), texts.neu());
    var score = Score.of(texts.truth(), RedlineReading.of(texts, redline));
    double millis = Clock.warmMillis(() -> Redline.between(texts.old(), texts.neu()));
    System.out.printf(
        Locale.ROOT, "| %s | %d | %s | %.4f | %.4f | %d |%n", title, score.trueEdits(),
        RedlineBench.rounded(millis), score.precision(), score.recall(), score.edits());
  }

  /// One paragraph in the middle of the text, put in place as a working draft does.
  private static void oneEdit(Agreement old) {
    List<Provision> paragraphs =
        old.byId().values().stream()
            .filter(p -> p.kind() == Kind.PARAGRAPH)
            .filter(p -> p.in(Language.EN).body().matches("[^*|\\[{]{200,}"))
            .toList();
    Provision edited = paragraphs.get(paragraphs.size() / 2);
    String body = edited.in(Language.EN).body().replaceFirst("the ", "such ");
    Agreement neu = old.replacing(edited.withWording(Language.EN, Wording.ofBody(body)));
    Redline.between(old, neu);
    double millis = Clock.warmMillis(() -> Redline.between(old, neu));
    System.out.printf("| after one edit | 1 | %s | | | |%n", RedlineBench.rounded(millis));
  }
}
