package org.entente.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.redline.Change;
import org.entente.redline.Change.Part;
import org.entente.redline.Change.Reworded;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;
import org.entente.words.WordDiff;

/// Makes the new text ready for the page, with all that changed marked in place: what was deleted
/// or moved away stands where it stood.
final class RedlineBlocks {
  private final Leftovers leftovers;
  private final List<Language> languages;
  private final TextBlocks now;
  private final TextBlocks was;
  private final RedlineNotes notes;
  private final Map<ProvisionId, List<Change>> changes = new HashMap<>();
  private final Map<ProvisionId, Change.Split> parted = new HashMap<>();
  private final Map<ProvisionId, Provision> old;
  private int turns;

  RedlineBlocks(
      Redline redline, Leftovers leftovers, RedlineNotes notes, List<Language> languages) {
    this.leftovers = leftovers;
    this.languages = List.copyOf(languages);
    this.notes = notes;
    this.now = new TextBlocks(notes.sides().now(), languages);
    this.was = new TextBlocks(notes.sides().was(), languages);
    this.old = leftovers.old().byId();
    for (Change change : redline.changes()) {
      if (change instanceof Change.Split split) {
        split.added().forEach(part -> parted.put(part.id(), split));
      }
      if (!(change instanceof Change.Deleted)) {
        changes.computeIfAbsent(change.id(), _ -> new ArrayList<>()).add(change);
      }
    }
  }

  Block of(Agreement neu) {
    return kept(neu.root());
  }

  /// How many places of the page are changes.
  int turns() {
    return turns;
  }

  private Block kept(Provision own) {
    List<Change> here = changes.getOrDefault(own.id(), List.of());
    Optional<Change.Split> from = Optional.ofNullable(parted.get(own.id()));
    Standing standing = from.isPresent() ? Standing.CHANGED : standing(here);
    int turn = standing == Standing.SAME ? 0 : ++turns;
    List<Block.Column> columns =
        standing == Standing.INSERTED
            ? now.columns(own, RedlineBlocks::inserted)
            : now.columns(own, Content.Plain::new).stream()
                .map(column -> reworded(own, column, here, from))
                .toList();
    var children = new ArrayList<Block>();
    leftovers.first(own.id()).forEach(id -> children.add(leftover(id)));
    for (Provision child : own.children()) {
      children.add(kept(child));
      leftovers.after(child.id()).forEach(id -> children.add(leftover(id)));
    }
    List<Block.Note> margin =
        from.map(split -> notes.parted(split.id())).orElseGet(() -> notes.of(here, languages));
    String anchor = Labelling.anchor(own.id());
    return new Block(anchor, own.kind(), standing, turn, columns, margin, children);
  }

  private static Standing standing(List<Change> here) {
    Standing standing = Standing.SAME;
    for (Change change : here) {
      switch (change) {
        case Change.Inserted _ -> {
          return Standing.INSERTED;
        }
        case Change.Moved _ -> standing = Standing.MOVED;
        case Change.Reworded _,
            Change.Split _,
            Change.Joined _,
            Change.Relabelled _,
            Change.Rekinded _ ->
            standing = standing == Standing.SAME ? Standing.CHANGED : standing;
        case Change.Deleted _, Change.Reidentified _, Change.Renumbered _ -> {}
      }
    }
    return standing;
  }

  private static Content inserted(String body) {
    return body.isEmpty() ? Content.EMPTY : marked(List.of(new Edit.Insert(body)), "");
  }

  private static Content marked(List<Edit> edits, String place) {
    return new Content.Marked(edits, place);
  }

  private Block.Column reworded(
      Provision own, Block.Column column, List<Change> here, Optional<Change.Split> from) {
    Language language = column.language();
    Content heading =
        edits(here, language, Part.HEADING)
            .map(change -> marked(change.edits(), place(own, column, "h")))
            .orElse(column.heading());
    List<Content> cells =
        from.or(() -> only(here, Change.Split.class).findFirst())
            .map(split -> Parting.of(split, own, language))
            .or(() -> joined(here, language))
            .map(edits -> List.of(marked(edits, place(own, column, "b"))))
            .or(() ->
                edits(here, language, Part.BODY).map(change -> cells(own, column, change)))
            .orElse(column.cells());
    return new Block.Column(language, column.label(), heading, cells);
  }

  private static Optional<List<Edit>> joined(List<Change> here, Language language) {
    return only(here, Change.Joined.class)
        .findFirst()
        .map(joined -> joined.edits().getOrDefault(language, List.of()));
  }

  private static <C extends Change> Stream<C> only(List<Change> here, Class<C> kind) {
    return here.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static String place(Provision own, Block.Column column, String part) {
    return "m-" + own.id() + "-" + column.language() + "-" + part;
  }

  private static Optional<Reworded> edits(List<Change> here, Language language, Part part) {
    return only(here, Reworded.class)
        .filter(change -> change.language().equals(language) && change.part() == part)
        .findFirst();
  }

  /// One body as it is marked; cells one by one, so that no mark reaches from one into the next.
  private static List<Content> cells(Provision own, Block.Column column, Reworded change) {
    List<String> before = TextBlocks.cells(own.kind(), Edit.oldText(change.edits()));
    List<String> after = TextBlocks.cells(own.kind(), Edit.newText(change.edits()));
    if (after.size() == 1 && before.size() == 1) {
      return List.of(marked(change.edits(), place(own, column, "b")));
    }
    var cells = new ArrayList<Content>();
    for (int i = 0; i < after.size(); i++) {
      boolean isLast = i == after.size() - 1;
      List<String> were = before.subList(Math.min(i, before.size()), before.size());
      String text = were.isEmpty() ? "" : were.getFirst();
      String rest = isLast && were.size() > 1 ? String.join(" ", were.subList(1, were.size())) : "";
      var edits = new ArrayList<>(WordDiff.between(text, after.get(i)));
      edits.addAll(rest.isEmpty() ? List.of() : List.of(new Edit.Delete(" " + rest)));
      cells.add(marked(edits, place(own, column, "c" + i)));
    }
    return cells;
  }

  private Block leftover(ProvisionId id) {
    Provision own = Optional.ofNullable(old.get(id)).orElseThrow();
    Optional<ProvisionId> neu = leftovers.pairs().newOf(id);
    Optional<ProvisionId> joined = leftovers.joinedInto(id);
    return neu.map(at -> gone(own, notes.gone(at), List.of()))
        .or(() -> joined.map(at -> gone(own, notes.joined(at), left(own))))
        .orElseGet(() -> deleted(own));
  }

  private Block deleted(Provision own) {
    int turn = ++turns;
    List<Block.Column> columns = was.columns(own, Content.Gone::new);
    return block(own, Standing.DELETED, turn, columns, notes.deleted(), left(own));
  }

  private List<Block> left(Provision own) {
    return leftovers.below(own).stream().map(this::leftover).toList();
  }

  /// Says where a provision that stood here is now.
  private Block gone(Provision own, List<Block.Note> where, List<Block> children) {
    Function<Block.Column, Block.Column> label =
        column -> {
          String full = notes.sides().was().full(own.id(), column.language());
          return new Block.Column(column.language(), full, Content.EMPTY, List.of());
        };
    var columns = was.columns(own, Content.Plain::new).stream().map(label).toList();
    return block(own, Standing.GONE, 0, columns, where, children);
  }

  private static Block block(
      Provision own,
      Standing standing,
      int turn,
      List<Block.Column> columns,
      List<Block.Note> notes,
      List<Block> children) {
    String anchor = Leftovers.anchor(own.id());
    return new Block(anchor, own.kind(), standing, turn, columns, notes, children);
  }
}
