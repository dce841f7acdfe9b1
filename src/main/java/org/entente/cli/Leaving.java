package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.entente.node.LocalNode;
import org.entente.redline.Colour;
import org.entente.redline.Redline;
import org.entente.redline.RedlineText;
import org.entente.talks.StateOfPlay;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Numbering;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// What would leave if the working draft were put forward: words, marks and reserves, against the
/// party's last position.
final class Leaving {
  private final Position draft;
  private final Optional<Position> last;
  private final Language language;

  private Leaving(LocalNode node, StateOfPlay state, Position draft) {
    this.draft = draft;
    this.last = Optional.ofNullable(state.positions().get(node.self()));
    this.language = node.charter().languages().getFirst();
  }

  /// The draft, or without one the last position, which then differs in nothing.
  static Optional<Leaving> of(LocalNode node) {
    return of(node, node.state());
  }

  static Optional<Leaving> of(LocalNode node, StateOfPlay state) {
    return node.drafting().current().map(draft -> new Leaving(node, state, draft));
  }

  /// One line.
  String stat() {
    if (last.isEmpty()) {
      int provisions = draft.text().byId().size();
      var languages = draft.text().languages().stream().map(Language::code).toList();
      return "a first position of " + provisions + " provisions in " + String.join(", ", languages);
    }
    return RedlineStat.of(Redline.between(last.get().text(), draft.text()))
        + counted(markCount(), "mark")
        + counted(reserves().size(), "reserve");
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : ", " + count + " " + what + (count == 1 ? "" : "s") + " changed";
  }

  /// Everything, provision by provision.
  void print(PrintWriter out, Colour colour) {
    last.ifPresent(before -> out.print(words(before, colour)));
    var numbering = Numbering.of(draft.text());
    marks().forEach((id, change) -> out.println("marked     " + line(numbering, id, change)));
    reserves().forEach((id, change) -> out.println("reserve    " + line(numbering, id, change)));
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
    return Refs.resolved(text, id -> labelIn(now.has(id) ? now : old, id, language));
  }

  private static String labelIn(Numbering numbering, ProvisionId id, Language language) {
    return numbering.has(id) ? numbering.full(id, language) : id.value();
  }

  /// By the topmost provision below which all change alike, in reading order.
  private SequencedMap<ProvisionId, String> marks() {
    var changes = new LinkedHashMap<ProvisionId, String>();
    draft.text().root().walk(at -> changes.put(at.id(), change(at)));
    var shown = new LinkedHashMap<ProvisionId, String>();
    collect(draft.text().root(), changes, shown);
    return shown;
  }

  private static void collect(
      Provision at, Map<ProvisionId, String> changes, Map<ProvisionId, String> shown) {
    String change = changes.getOrDefault(at.id(), "");
    var below = new ArrayList<ProvisionId>();
    at.walk(p -> below.add(p.id()));
    boolean alike = below.stream().allMatch(id -> change.equals(changes.get(id)));
    if (!change.isEmpty()) {
      boolean whole = alike && below.size() > 1;
      shown.put(at.id(), change + (whole ? ", and all below it" : ""));
    }
    if (!alike) {
      at.children().forEach(child -> collect(child, changes, shown));
    }
  }

  private String change(Provision at) {
    Mark was = last.map(before -> before.markOf(at.id())).orElse(Mark.PROPOSED);
    Mark is = draft.markOf(at.id());
    return was == is ? "" : is.word() + " (was " + was.word() + ")";
  }

  private int markCount() {
    int[] count = {0};
    draft.text().root().walk(at -> count[0] += change(at).isEmpty() ? 0 : 1);
    return count[0];
  }

  private SequencedMap<ProvisionId, String> reserves() {
    var changes = new LinkedHashMap<ProvisionId, String>();
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

  private String line(Numbering numbering, ProvisionId id, String change) {
    return labelIn(numbering, id, language) + "  " + change;
  }
}
