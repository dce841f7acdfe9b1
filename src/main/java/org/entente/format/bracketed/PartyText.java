package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.Inline;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Structure;
import org.entente.text.Wording;

/// The whole text one party holds: the common tree, less what it does not hold.
final class PartyText {
  private final int bit;
  private final Language language;
  private final Agreement labels;

  /// `labels` has the label of every provision but footnotes, the same for all parties.
  private PartyText(int bit, Language language, Agreement labels) {
    this.bit = bit;
    this.language = language;
    this.labels = labels;
  }

  /// Whether the party has this block: words of it, or its number.
  static boolean has(Block block, Holding holding, int bit, Language language) {
    boolean isMarked = block.start().isPresent();
    return (isMarked && (holding.maskAt(block.opening()) & bit) != 0)
        || !Joiner.words(block.words(), holding, bit, language).isEmpty();
  }

  /// `root` is the tree of the blocks the party has; what holds no word and nothing else is left
  /// off.
  static Agreement of(Node root, int bit, Language language, Agreement labels) {
    var text = new PartyText(bit, language, labels);
    Provision own =
        text.provision(root)
            .orElseGet(() ->
                new Provision(
                    root.draft.id, Kind.AGREEMENT, text.label(root), new TreeMap<>(), List.of()));
    var agreement = new Agreement(own);
    Structure.require(agreement);
    return agreement;
  }

  /// The provision; none if the party holds no word of it nor of what stands in it.
  private Optional<Provision> provision(Node node) {
    String words = words(node);
    var children = new ArrayList<Provision>();
    for (Node note : node.notes) {
      if (words.indexOf(call(note)) >= 0) {
        children.add(note(note));
      }
    }
    node.children.forEach(child -> provision(child).ifPresent(children::add));
    boolean isThere = !words.isEmpty() || !children.isEmpty() || isHeldWithoutWords(node);
    return isThere ? Optional.of(provision(node, words, children)) : Optional.empty();
  }

  /// A provision that is a number or a title only, for every party.
  private boolean isHeldWithoutWords(Node node) {
    boolean isBare =
        node.block
            .words()
            .string(node.block.opening(), Integer.MAX_VALUE)
            .replace("]", "")
            .isBlank();
    boolean isNumbered = node.block.start().isPresent() && !node.draft.number.isEmpty();
    return isBare && isNumbered && (node.holding.maskAt(node.block.opening()) & bit) != 0;
  }

  private Provision provision(Node node, String words, List<Provision> children) {
    String marked = marked(node, words);
    boolean isHeaded = node.kind() == Kind.AGREEMENT || Headings.isHeaded(node.kind());
    var wording = isHeaded ? new Wording(marked, "") : Wording.ofBody(marked);
    return new Provision(
        node.draft.id,
        node.kind(),
        label(node),
        new TreeMap<>(Map.of(language, wording)),
        children);
  }

  private Provision note(Node note) {
    var wording = Wording.ofBody(marked(note, words(note)));
    return new Provision(
        note.draft.id,
        Kind.FOOTNOTE,
        Label.FROM_PLACE,
        new TreeMap<>(Map.of(language, wording)),
        List.of());
  }

  private Label label(Node node) {
    return labels.find(node.draft.id).map(Provision::label).orElse(Label.UNNUMBERED);
  }

  private String words(Node node) {
    return Joiner.words(node.block.words(), node.holding, bit, language);
  }

  /// The character that calls a footnote; its draft's number is the footnote's place in the list.
  private static char call(Node note) {
    return (char) (Footnotes.FIRST + Integer.parseInt(note.draft.number));
  }

  /// The words as a body, calls by id.
  private static String marked(Node node, String words) {
    var spans = new ArrayList<Inline>();
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      int note = Footnotes.indexOf(words.charAt(i));
      if (note >= 0) {
        spans.add(new Inline.Plain(words.substring(from, i)));
        spans.add(new Inline.Call(idOf(node, words.charAt(i))));
        from = i + 1;
      }
    }
    spans.add(new Inline.Plain(words.substring(from)));
    return Inline.print(spans);
  }

  private static ProvisionId idOf(Node node, char call) {
    return node.notes.stream()
        .filter(note -> call(note) == call)
        .map(note -> note.draft.id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a call without its footnote"));
  }
}
