package org.entente.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The numbers and labels of all provisions of one text, computed from their places.
///
/// Parts are I, II; chapters 1, 2 through the text; sections A, B in each parent; articles through
/// the text, or `3.4` by chapter; annexes A, B, those of a chapter `3-A`, those of an annex `A-1`,
/// and inside each annex numbering starts afresh; paragraphs 1, 2; items (a), (i), (A), (1) by
/// depth; footnotes through the text in the order of their calls. A fixed number stands as it is
/// and is not counted; inside a chapter `3 bis` articles are `3bis.1`.
public final class Numbering {

  /// One provision's number, empty if it has none, and what its label needs.
  record Entry(Provision provision, String number, @Nullable Entry parent, int unnumbered) {}

  /// What is counted beyond one parent: from the whole text, or from one annex.
  private static final class Scope {
    final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    String chapter = "";
    String annex = "";
    boolean byChapter;

    int next(Kind kind) {
      return counts.merge(kind, 1, Integer::sum);
    }
  }

  private final Map<ProvisionId, Entry> entries = new HashMap<>();
  private final Map<ProvisionId, Integer> notes = new HashMap<>();
  private final Labels labels = new Labels();

  private Numbering(Agreement text) {
    var scope = new Scope();
    scope.byChapter = text.numbering() == Agreement.Numbering.BY_CHAPTER;
    var root = new Entry(text.root(), "", null, 0);
    entries.put(text.root().id(), root);
    children(root, scope, 0);
  }

  public static Numbering of(Agreement text) {
    return new Numbering(text);
  }

  /// The same text with every fixed number dropped, so that all are counted from place. References
  /// are by id and still hold.
  public static Agreement renumber(Agreement text) {
    var root = text.root();
    return new Agreement(
        root.withChildren(root.children().stream().map(Numbering::renumbered).toList()));
  }

  public boolean has(ProvisionId id) {
    return entries.containsKey(id);
  }

  /// The bare number: `2.1`, `a`, `3 bis`; empty if it bears none.
  public String number(ProvisionId id) {
    return entry(id).number();
  }

  /// The number as it stands before the words: `2.1`, `(a)`, `3 bis`.
  public String brief(ProvisionId id) {
    Entry entry = entry(id);
    boolean item = entry.provision().kind() == Kind.ITEM && !entry.number().isEmpty();
    return item ? "(" + entry.number() + ")" : entry.number();
  }

  /// The kind and number of a heading: `Article 2.1`, `Annexe A`, `Preamble`; otherwise as
  /// [#brief].
  public String heading(ProvisionId id, Language language) {
    Entry entry = entry(id);
    return Headings.isHeaded(entry.provision().kind()) ? labels.own(entry, language) : brief(id);
  }

  /// The label by which other provisions refer to it: `Article 2.1(1)(a)`, `article 2.1, paragraphe
  /// 1, alinéa a)`.
  public String full(ProvisionId id, Language language) {
    return labels.full(entry(id), language);
  }

  private Entry entry(ProvisionId id) {
    return Objects.requireNonNull(entries.get(id), () -> "no provision " + id + " in the text");
  }

  private void children(Entry parent, Scope scope, int itemDepth) {
    var siblings = new EnumMap<Kind, Integer>(Kind.class);
    int unnumbered = 0;
    Notes.called(parent.provision()).forEach(id -> notes.putIfAbsent(id, notes.size() + 1));
    for (Provision child : parent.provision().children()) {
      String number =
          switch (child.label()) {
            case Label.FromPlace _ -> counted(child, scope, siblings, itemDepth);
            case Label.Fixed fixed -> fixed.number();
            case Label.Unnumbered _ -> "";
          };
      unnumbered += number.isEmpty() ? 1 : 0;
      var entry = new Entry(child, number, parent, unnumbered);
      entries.put(child.id(), entry);
      descend(entry, scope, itemDepth);
    }
  }

  private void descend(Entry entry, Scope scope, int itemDepth) {
    switch (entry.provision().kind()) {
      case ANNEX -> {
        var inner = new Scope();
        inner.annex = entry.number().replace(" ", "");
        inner.byChapter = scope.byChapter;
        children(entry, inner, 0);
      }
      case CHAPTER -> chapter(entry, scope);
      case ITEM -> children(entry, scope, itemDepth + 1);
      default -> children(entry, scope, itemDepth);
    }
  }

  /// Annexes, and articles if numbered by chapter, are counted afresh inside and taken up again
  /// after it.
  private void chapter(Entry entry, Scope scope) {
    int annexes = scope.counts.getOrDefault(Kind.ANNEX, 0);
    int articles = scope.counts.getOrDefault(Kind.ARTICLE, 0);
    scope.chapter = entry.number().replace(" ", "");
    scope.counts.put(Kind.ANNEX, 0);
    if (scope.byChapter) {
      scope.counts.put(Kind.ARTICLE, 0);
    }
    children(entry, scope, 0);
    scope.chapter = "";
    scope.counts.put(Kind.ANNEX, annexes);
    if (scope.byChapter) {
      scope.counts.put(Kind.ARTICLE, articles);
    }
  }

  private String counted(Provision child, Scope scope, Map<Kind, Integer> siblings, int itemDepth) {
    Kind kind = child.kind();
    return switch (kind) {
      case PART -> Ordinals.roman(scope.next(kind));
      case CHAPTER -> "" + scope.next(kind);
      case SECTION -> Ordinals.letters(siblings.merge(kind, 1, Integer::sum));
      case ARTICLE -> {
        boolean inChapter = scope.byChapter && !scope.chapter.isEmpty();
        yield (inChapter ? scope.chapter + "." : "") + scope.next(kind);
      }
      case ANNEX -> annex(scope);
      case ITEM -> item(siblings.merge(kind, 1, Integer::sum), itemDepth);
      case FOOTNOTE -> "" + notes.computeIfAbsent(child.id(), id -> notes.size() + 1);
      default -> "" + siblings.merge(kind, 1, Integer::sum);
    };
  }

  private static String annex(Scope scope) {
    int count = scope.next(Kind.ANNEX);
    if (!scope.chapter.isEmpty()) {
      return scope.chapter + "-" + Ordinals.letters(count);
    }
    return scope.annex.isEmpty() ? Ordinals.letters(count) : scope.annex + "-" + count;
  }

  private static String item(int count, int depth) {
    return switch (depth % 4) {
      case 0 -> Ordinals.letters(count).toLowerCase(Locale.ROOT);
      case 1 -> Ordinals.roman(count).toLowerCase(Locale.ROOT);
      case 2 -> Ordinals.letters(count);
      default -> "" + count;
    };
  }

  private static Provision renumbered(Provision at) {
    var children = at.children().stream().map(Numbering::renumbered).toList();
    Label label = at.label() instanceof Label.Fixed ? Label.FROM_PLACE : at.label();
    return at.withLabel(label).withChildren(children);
  }
}
