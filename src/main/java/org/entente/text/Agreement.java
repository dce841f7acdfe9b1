package org.entente.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// A whole text: one tree of provisions under a root of kind `agreement`, whose heading is the
/// title. Every id occurs once; depth and number of provisions are bounded.
public final class Agreement {
  private final Provision root;
  private final Map<ProvisionId, Provision> byId;

  /// How articles are numbered, kept as the root's label: `Article 12` through the whole text, or
  /// `Article 3.4` by chapter.
  public enum Numbering {
    CONTINUOUS,
    BY_CHAPTER
  }

  public Agreement(Provision root) {
    Bounds.require(root.kind() == Kind.AGREEMENT, "the root is an agreement, got %s", root.kind());
    var index = new LinkedHashMap<ProvisionId, Provision>();
    index(root, index, 0);
    this.root = root;
    this.byId = Collections.unmodifiableMap(index);
  }

  public Provision root() {
    return root;
  }

  /// The empty text two parties start from.
  public static Agreement empty(Numbering numbering) {
    return new Agreement(
        new Provision(
            new ProvisionId("agreement"),
            Kind.AGREEMENT,
            labelOf(numbering),
            new TreeMap<>(),
            List.of()));
  }

  public static Label labelOf(Numbering numbering) {
    return numbering == Numbering.BY_CHAPTER ? new Label.Fixed("by-chapter") : Label.UNNUMBERED;
  }

  public Numbering numbering() {
    return root.label() instanceof Label.Fixed ? Numbering.BY_CHAPTER : Numbering.CONTINUOUS;
  }

  static void requireNumbering(Label label) {
    if (!label.equals(labelOf(Numbering.CONTINUOUS))
        && !label.equals(labelOf(Numbering.BY_CHAPTER))) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              "label of the agreement", "“none” or “by-chapter”", label.toString()));
    }
  }

  /// All provisions in reading order, by id, the root first.
  public Map<ProvisionId, Provision> byId() {
    return byId;
  }

  public Optional<Provision> find(ProvisionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The languages that occur, in order of their code.
  public List<Language> languages() {
    var found = new TreeMap<Language, Boolean>();
    root.walk(p -> p.wordings().keySet().forEach(l -> found.put(l, true)));
    return List.copyOf(found.keySet());
  }

  /// The same text with one provision, and all below it, put in place of the one with its id.
  public Agreement replacing(Provision replacement) {
    return new Agreement(replace(root, replacement));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Agreement that && root.equals(that.root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }

  @Override
  public String toString() {
    return "Agreement[" + root + "]";
  }

  @SuppressWarnings("ReferenceEquality") // only asks whether anything was replaced
  private static Provision replace(Provision at, Provision replacement) {
    if (at.id().equals(replacement.id())) {
      return replacement;
    }
    var children = new ArrayList<Provision>();
    boolean changed = false;
    for (Provision child : at.children()) {
      Provision replaced = replace(child, replacement);
      changed |= replaced != child;
      children.add(replaced);
    }
    return changed ? at.withChildren(children) : at;
  }

  private static void index(Provision at, Map<ProvisionId, Provision> index, int depth) {
    if (depth > Bounds.DEPTH) {
      throw new Refused(
          new LineRefusal.TooLarge("provision " + at.id(), "levels of nesting", Bounds.DEPTH));
    }
    if (index.put(at.id(), at) != null) {
      throw new Refused(new TextRefusal.IdTwice("provision " + at.id()));
    }
    if (index.size() > Bounds.PROVISIONS) {
      throw new Refused(new LineRefusal.TooLarge("the text", "provisions", Bounds.PROVISIONS));
    }
    for (Provision child : at.children()) {
      index(child, index, depth + 1);
    }
  }
}
