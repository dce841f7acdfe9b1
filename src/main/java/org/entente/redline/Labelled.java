package org.entente.redline;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// Names the provisions of a consolidated text by their labels in one language.
final class Labelled {
  private static final Pattern REFERENCE = Pattern.compile("\\{@([a-z0-9-]+)\\}");

  private final Numbering numbering;
  private final Language language;

  Labelled(Consolidation consolidation, Language language) {
    this.numbering = Numbering.of(Merged.of(consolidation));
    this.language = language;
  }

  /// The label, such as `Article 3(1)`; the id where it has none.
  String label(ProvisionId id) {
    String label = numbering.has(id) ? numbering.full(id, language) : "";
    return label.isBlank() ? id.value() : label;
  }

  /// The words with each reference shown as the label of what it names. Brackets stand around whole
  /// references, so it is done last.
  String resolved(String words) {
    return resolved(words, this::full);
  }

  static String resolved(String words, Function<ProvisionId, String> label) {
    return REFERENCE
        .matcher(words)
        .replaceAll(
            found -> Matcher.quoteReplacement(label.apply(new ProvisionId(found.group(1)))));
  }

  private String full(ProvisionId id) {
    return numbering.has(id) ? numbering.full(id, language) : id.value();
  }
}
