package org.entente.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.node.LocalNode;
import org.entente.redline.Colour;
import org.entente.redline.Redline;
import org.entente.redline.RedlineText;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Numbering;
import org.entente.text.Position;
import org.entente.text.ProvisionId;

/// What would leave if the working draft were put forward: words, marks and reserves, against the
/// party's last position.
final class Leaving {
  private final Position draft;
  private final Optional<Position> last;
  private final Language language;

  private Leaving(LocalNode node, Position draft) {
    this.draft = draft;
    this.last = Optional.ofNullable(node.state().positions().get(node.self()));
    this.language = node.charter().languages().getFirst();
  }

  /// The draft, or without one the last position, which then differs in nothing.
  static Optional<Leaving> of(LocalNode node) {
    return node.drafting().current().map(draft -> new Leaving(node, draft));
  }

  /// One line.
  String stat() {
    if (last.isEmpty()) {
      int provisions = draft.text().byId().size();
      var languages = draft.text().languages().stream().map(Language::code).toList();
      return "a first position of " + provisions + " provisions in " + String.join(", ", languages);
    }
    int marks = marks().size() + reserves().size();
    String standing = marks == 0 ? "" : ", " + marks + " marks or reserves changed";
    return RedlineStat.of(Redline.between(last.get().text(), draft.text())) + standing;
  }

  /// Everything, provision by provision.
  void print(PrintWriter out, Colour colour) {
    last.ifPresent(before -> out.print(words(before, colour)));
    var numbering = Numbering.of(draft.text());
    marks().forEach((id, change) -> out.println("marked     " + label(numbering, id) + "  " + change));
    reserves().forEach((id, change) -> out.println("reserve    " + label(numbering, id) + "  " + change));
    out.println(Character.toUpperCase(stat().charAt(0)) + stat().substring(1) + ".");
  }

  private String words(Position before, Colour colour) {
    Redline redline = Redline.between(before.text(), draft.text());
    return redlineText(redline, before.text(), draft.text(), language, colour);
  }

  static String redlineText(
      Redline redline, Agreement before, Agreement after, Language language, Colour colour) {
    String text = RedlineText.of(redline, before, after, language, colour);
    var old = Numbering.of(before);
    var now = Numbering.of(after);
    return Refs.resolved(text, id -> now.has(id) ? now.full(id, language) : labelIn(old, id, language));
  }

  private static String labelIn(Numbering numbering, ProvisionId id, Language language) {
    return numbering.has(id) ? numbering.full(id, language) : id.value();
  }

  private TreeMap<ProvisionId, String> marks() {
    var changes = new TreeMap<ProvisionId, String>();
    var ids = new TreeSet<>(draft.marks().keySet());
    last.ifPresent(before -> ids.addAll(before.marks().keySet()));
    for (ProvisionId id : ids) {
      Mark was = last.map(before -> before.markOf(id)).orElse(Mark.PROPOSED);
      Mark is = draft.markOf(id);
      if (was != is) {
        changes.put(id, is.word() + " (was " + was.word() + ")");
      }
    }
    return changes;
  }

  private TreeMap<ProvisionId, String> reserves() {
    var changes = new TreeMap<ProvisionId, String>();
    var ids = new TreeSet<>(draft.reserves().keySet());
    last.ifPresent(before -> ids.addAll(before.reserves().keySet()));
    for (ProvisionId id : ids) {
      Optional<String> was = last.flatMap(before -> before.reserveOn(id));
      Optional<String> is = draft.reserveOn(id);
      if (!was.equals(is)) {
        changes.put(id, is.map(reason -> "placed: " + reason).orElse("lifted"));
      }
    }
    return changes;
  }

  private String label(Numbering numbering, ProvisionId id) {
    return labelIn(numbering, id, language);
  }
}
