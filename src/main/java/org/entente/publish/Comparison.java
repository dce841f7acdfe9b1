package org.entente.publish;

import java.util.List;
import org.entente.base.JsonText;
import org.entente.text.Agreement;
import org.entente.text.Language;

/// Whether a copy of a text says the same words as the signed one, and where it does not.
///
/// What is compared is words in their order. White space, quotation marks, the forms of hyphens and
/// apostrophes, punctuation around words, markup, capitals in headings, and the numbers of
/// provisions do not count; every sign inside a word does.
public record Comparison(Language language, List<Difference> differences) {
  public Comparison {
    differences = List.copyOf(differences);
  }

  /// Compares a web page's copy, plain text or our own markup with the signed text in one language.
  public static Comparison against(Agreement signed, String copy, Language language) {
    var differences =
        new Differing(signed, language, SignedWords.ofCopy(copy, language)).differences();
    return new Comparison(language, differences);
  }

  public boolean isIdentical() {
    return differences.isEmpty();
  }

  /// A report for people.
  public String report() {
    if (isIdentical()) {
      return "The copy has the signed words (" + language + "), every one and in order.\n";
    }
    var out = new StringBuilder();
    out.append("The copy is not the signed text (").append(language).append("): ");
    out.append(differences.size() == 1 ? "1 place differs" : differences.size() + " places differ");
    out.append(". Read [-signed-] {+copy+}.\n");
    differences.forEach(difference -> out.append("  ").append(difference.words()).append('\n'));
    return out.toString();
  }

  /// The same for programs.
  public JsonText json() {
    return JsonText.object()
        .with("identical", isIdentical())
        .with("language", language.code())
        .with(
            "differences",
            differences.stream()
                .map(d ->
                    JsonText.object()
                        .with("kind", d.getClass().getSimpleName())
                        .with("provision", d.provision().value())
                        .with("words", d.words()))
                .toList());
  }
}
