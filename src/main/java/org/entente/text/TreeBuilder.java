package org.entente.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;

/// Puts blocks together to a tree: headings by their level, blocks by their indentation, footnotes
/// below what calls them.
final class TreeBuilder {
  static final ProvisionId ROOT = new ProvisionId("agreement");

  private final IdSource ids;
  private final Label rootLabel;
  private final Set<ProvisionId> taken;
  private final Set<ProvisionId> placed = new HashSet<>();
  private final List<Node> headings = new ArrayList<>();
  private final List<Node> blocks = new ArrayList<>();
  private final Map<ProvisionId, Node> calls = new LinkedHashMap<>();
  private final Map<Node, Marker> markers = new HashMap<>();
  private final Set<Node> titled = new HashSet<>();
  private boolean ruleDue;
  private @Nullable Node last;

  TreeBuilder(IdSource ids, Label rootLabel, Set<ProvisionId> taken) {
    this.ids = ids;
    this.rootLabel = rootLabel;
    this.taken = new HashSet<>(taken);
  }

  /// Reads all blocks; those in another language than the first are counterparts of the block above
  /// them.
  Node read(List<Block> all, Language main, String place) {
    all.forEach(this::reserveId);
    for (Block block : all) {
      if (!block.language().equals(main)) {
        counterpart(block);
      } else {
        add(block);
      }
    }
    if (headings.isEmpty()) {
      throw new Refused(new MarkupRefusal.TitleMissing(place));
    }
    calls.forEach((id, caller) -> {
      throw new Refused(new MarkupRefusal.NoteUndefined(caller.place, id.value()));
    });
    return headings.getFirst();
  }

  /// Puts what is read below a provision that is not itself in the blocks.
  void under(Provision parent, String place) {
    var node = new Node(parent.id(), parent.kind(), parent.label(), place, 1);
    node.wordings.putAll(parent.wordings());
    titled.add(node);
    headings.add(node);
  }

  private void reserveId(Block block) {
    block.id().ifPresent(taken::add);
    if (block.marker() instanceof Marker.Note(ProvisionId id)) {
      taken.add(id);
    }
  }

  private void add(Block block) {
    if (ruleDue != block.marker() instanceof Marker.Rule) {
      throw new Refused(new MarkupRefusal.NoColumns(block.place()));
    }
    switch (block.marker()) {
      case Marker.Heading heading -> heading(block, heading);
      case Marker.Note(ProvisionId id) -> note(block, id);
      case Marker.Row _ -> row(block);
      case Marker.Rule _ -> ruleDue = false;
      case Marker.Numbered(Label label) -> indented(block, paragraphKind(block), label);
      case Marker.Item(Label label) -> indented(block, Kind.ITEM, label);
      case Marker.Text _ -> indented(block, paragraphKind(block), Label.UNNUMBERED);
    }
  }

  private void counterpart(Block block) {
    Node node = last;
    if (node == null) {
      throw differs(block, "nothing stands above this one");
    }
    if (block.id().isPresent() && !block.id().get().equals(node.id)) {
      throw differs(
          block, "this is {#" + block.id().get() + "} and the one above is {#" + node.id + "}");
    }
    if (!Objects.equals(markers.get(node), block.marker())) {
      throw differs(block, "this one does not start as the one above, with its kind and number");
    }
    Wording had = node.in(block.language());
    if (!(block.marker() instanceof Marker.Heading ? had.heading() : had.body()).isEmpty()) {
      throw differs(block, "the one above has its words in this language already");
    }
    put(node, block);
  }

  private void heading(Block block, Marker.Heading heading) {
    boolean first = headings.isEmpty();
    if (first != (heading.kind() == Kind.AGREEMENT)) {
      throw new Refused(new MarkupRefusal.TitleMissing(block.place()));
    }
    while (!first && headings.getLast().depth >= heading.level()) {
      headings.removeLast();
    }
    ProvisionId id = first ? block.id().orElse(ROOT) : idFor(block, headings.getLast());
    Label label = first ? rootLabel : heading.label();
    var node = new Node(id, heading.kind(), label, block.place(), heading.level());
    place(node, first ? null : headings.getLast());
    headings.add(node);
    blocks.clear();
    take(node, block);
  }

  private void indented(Block block, Kind kind, Label label) {
    Node parent = parentOf(block);
    while (blocks.size() > block.depth()) {
      blocks.removeLast();
    }
    var node = new Node(idFor(block, parent), kind, label, block.place(), block.depth());
    place(node, parent);
    blocks.add(node);
    take(node, block);
  }

  private Node parentOf(Block block) {
    if (headings.isEmpty()) {
      throw new Refused(new MarkupRefusal.TitleMissing(block.place()));
    }
    if (block.depth() > blocks.size()) {
      String words = block.words();
      String brief = words.length() > 40 ? words.substring(0, 40) : words;
      throw new Refused(new MarkupRefusal.NoParent(block.place(), brief));
    }
    return block.depth() == 0 ? headings.getLast() : blocks.get(block.depth() - 1);
  }

  /// In a preamble paragraphs are recitals.
  private Kind paragraphKind(Block block) {
    boolean recital = block.depth() == 0 && parentOf(block).kind == Kind.PREAMBLE;
    return recital ? Kind.RECITAL : Kind.PARAGRAPH;
  }

  private void note(Block block, ProvisionId id) {
    Node caller = calls.remove(id);
    if (caller == null) {
      throw new Refused(new MarkupRefusal.NoteUncalled(block.place(), id.value()));
    }
    var node = new Node(id, Kind.FOOTNOTE, Label.FROM_PLACE, block.place(), 0);
    place(node, caller);
    take(node, block);
  }

  private void row(Block block) {
    if (headings.isEmpty() || headings.getLast().kind != Kind.SCHEDULE) {
      throw new Refused(new MarkupRefusal.NoColumns(block.place()));
    }
    Node schedule = headings.getLast();
    blocks.clear();
    if (titled.add(schedule)) {
      ruleDue = true;
      take(schedule, block);
      return;
    }
    ProvisionId id = block.id().orElseGet(() -> rowId(schedule, block));
    taken.add(id);
    var node = new Node(id, Kind.ROW, Label.UNNUMBERED, block.place(), 0);
    place(node, schedule);
    take(node, block);
    Tables.requireCells(block.words(), Tables.columns(schedule.own()), block.place());
  }

  private ProvisionId rowId(Node schedule, Block block) {
    String cell = References.words(Cells.split(block.words()).getFirst());
    return IdSource.ofRow(schedule.id, cell, taken::contains);
  }

  private ProvisionId idFor(Block block, Node parent) {
    ProvisionId id =
        block.id().orElseGet(() -> ids.fresh(parent.id, block.words(), taken::contains));
    taken.add(id);
    return id;
  }

  private void place(Node node, @Nullable Node parent) {
    if (!placed.add(node.id)) {
      throw new Refused(new TextRefusal.IdTwice(node.place + ", {#" + node.id + "}"));
    }
    if (parent == null) {
      return;
    }
    if (!Structure.allows(parent.kind, node.kind)) {
      throw new Refused(new MarkupRefusal.Misplaced(node.place, node.kind, parent.kind));
    }
    parent.children.add(node);
  }

  private void take(Node node, Block block) {
    markers.put(node, block.marker());
    last = node;
    put(node, block);
  }

  private void put(Node node, Block block) {
    Wording had = node.in(block.language());
    boolean heading = block.marker() instanceof Marker.Heading;
    var wording =
        heading
            ? new Wording(block.words(), had.body())
            : new Wording(had.heading(), block.words());
    node.wordings.put(block.language(), wording);
    Notes.called(heading ? new Wording(block.words(), "") : Wording.ofBody(block.words()))
        .forEach(id -> calls.put(id, node));
  }

  private static Refused differs(Block block, String detail) {
    return new Refused(new MarkupRefusal.CounterpartDiffers(block.place(), detail));
  }
}
