package org.entente.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.base.Bounds;
import org.entente.redline.Background;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedProvision;
import org.entente.redline.ConsolidatedText;
import org.entente.redline.Consolidation;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.ProvisionId;

/// The consolidated text cut into its provisions, so that some can be left out and ids put beside
/// them. Every provision is one line, and what is indented below it; two spaces part its label from
/// its words, and stand together nowhere else.
final class ConsolidatedLines {
  private static final String NOTE = "    ";
  private static final String GAP = "  ";

  /// One provision and what is shown of it.
  record Line(ConsolidatedProvision at, String text) {}

  private final Map<ProvisionId, String> labels = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  ConsolidatedLines(Consolidation consolidation, Language language, Colour colour) {
    this(consolidation, language, colour, Background.NONE);
  }

  ConsolidatedLines(
      Consolidation consolidation, Language language, Colour colour, Background background) {
    var provisions = List.copyOf(consolidation.byId().values());
    List<String> plain = cut(ConsolidatedText.of(consolidation, language, Colour.NONE, background));
    List<String> shown =
        colour == Colour.NONE
            ? plain
            : cut(ConsolidatedText.of(consolidation, language, colour, background));
    Bounds.require(plain.size() == provisions.size(), "a line for each provision");
    for (int i = 0; i < provisions.size(); i++) {
      noteLabel(provisions.get(i), plain.get(i));
    }
    for (int i = 0; i < provisions.size(); i++) {
      String text = Refs.resolved(shown.get(i), this::label);
      lines.add(new Line(provisions.get(i), text));
    }
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /// The label in the consolidated text; the id where it has none.
  String label(ProvisionId id) {
    return labels.getOrDefault(id, id.value());
  }

  private static List<String> cut(String text) {
    var chunks = new ArrayList<String>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(NOTE)) {
        chunks.set(chunks.size() - 1, chunks.getLast() + "\n" + line);
      } else {
        chunks.add(line);
      }
    }
    chunks.removeLast(); // after the last line feed
    return chunks;
  }

  private void noteLabel(ConsolidatedProvision at, String text) {
    Kind kind = at.sides().getFirst().own().kind();
    int gap = text.indexOf(GAP);
    if (kind != Kind.AGREEMENT && gap > 0) {
      labels.put(at.id(), text.substring(0, gap));
    }
  }
}
