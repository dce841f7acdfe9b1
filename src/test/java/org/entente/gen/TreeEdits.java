package org.entente.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.ProvisionId;

/// Makes a new version of an agreement with known changes, from a seed: words edited, provisions
/// rewritten, inserted, deleted, split, merged, and moved with all below them to another parent or
/// far among their siblings. Numbers follow from place, so renumbering comes of itself.
public final class TreeEdits {

  /// Whether the new version keeps the ids of the old one, or has others throughout, as a draft
  /// that came back from elsewhere.
  public enum Ids {
    KEPT,
    OTHER
  }

  private static final Set<Kind> MOVABLE = Set.of(Kind.PARAGRAPH, Kind.ITEM, Kind.ARTICLE);
  private static final Set<Kind> LEAVES = Set.of(Kind.PARAGRAPH, Kind.ITEM);

  /// A provision taken out, and the one it stood below.
  private record Taken(TreeNode node, TreeNode from) {}

  private final EditProfile profile;
  private final Random random;
  private final Reserve reserve;
  private final WordEdits edits;
  private int fresh;

  private TreeEdits(List<String> reserve, EditProfile profile, long seed) {
    this.profile = profile;
    random = new Random(seed);
    this.reserve = new Reserve(reserve, random);
    edits = new WordEdits(random, this.reserve);
  }

  /// A new version of an agreement in one language, new wording taken from the lines in reserve.
  public static KnownChanges of(
      Agreement old, Language language, List<String> reserve, EditProfile profile, Ids ids,
      long seed) {
    var oldLines = AgreementLines.of(old);
    var root = TreeNode.of(old.root(), language, oldLines);
    new TreeEdits(reserve, profile, seed).edit(root);
    Map<ProvisionId, ProvisionId> renamed = new HashMap<>();
    if (ids == Ids.OTHER) {
      root.children.forEach(child -> child.rename(renamed));
    }
    Agreement neu = new Agreement(root.provision(language, renamed));
    var newLines = AgreementLines.of(neu);
    var report = new Correspondence.Report(oldLines.tokens(), newLines.tokens());
    root.report(language, renamed, newLines, false, report);
    return new KnownChanges(old, neu, oldLines, newLines, report.done());
  }

  private void edit(TreeNode root) {
    editBelow(root);
    var parents = new ArrayList<TreeNode>();
    root.walk(node -> parents.addAll(node.children.isEmpty() ? List.of() : List.of(node)));
    var taken = new ArrayList<Taken>();
    parents.forEach(parent -> take(parent, taken));
    taken.forEach(moved -> put(moved, root));
  }

  private boolean happens(int ofThousand) {
    return random.nextInt(1000) < ofThousand;
  }

  private void editBelow(TreeNode parent) {
    var edited = new ArrayList<TreeNode>();
    for (TreeNode child : parent.children) {
      edit(child, edited);
      editBelow(child);
    }
    parent.children.clear();
    parent.children.addAll(edited);
  }

  private void edit(TreeNode node, List<TreeNode> edited) {
    int size = node.isPlain() ? node.body.size() : 0;
    boolean leaf = LEAVES.contains(node.kind) && node.children.isEmpty();
    if (leaf && size >= 6 && happens(profile.deleted())) {
      return;
    }
    boolean joins =
        leaf
            && size >= 10
            && !edited.isEmpty()
            && edited.getLast().kind == node.kind
            && edited.getLast().isWholeLeaf()
            && happens(profile.merged());
    if (joins) {
      edited.getLast().join(node);
      return;
    }
    edited.add(node);
    if (size >= 8 && happens(profile.rewritten())) {
      node.body = reserve.line(size, List.of(node.body));
    } else if (leaf && size >= 30 && happens(profile.split())) {
      edited.add(split(node));
    } else if (size >= 8 && happens(profile.edited())) {
      node.body = edits.edit(node.body);
    }
    if (leaf && happens(profile.inserted())) {
      edited.add(newcomer(node, reserve.line(10 + random.nextInt(40), List.of(node.body))));
    }
  }

  private TreeNode newcomer(TreeNode beside, List<Word> body) {
    fresh++;
    var label = beside.label.equals(Label.UNNUMBERED) ? Label.UNNUMBERED : Label.FROM_PLACE;
    return new TreeNode(new ProvisionId("new-" + fresh), beside.kind, label, body);
  }

  private TreeNode split(TreeNode node) {
    int best = node.body.size() / 2;
    for (int i = 10; i < node.body.size() - 10; i++) {
      String sign = node.body.get(i - 1).text();
      best = ".;,:".contains(sign) && random.nextInt(3) > 0 ? i : best;
    }
    var second = newcomer(node, new ArrayList<>(node.body.subList(best, node.body.size())));
    node.body = new ArrayList<>(node.body.subList(0, best));
    return second;
  }

  private void take(TreeNode parent, List<Taken> taken) {
    for (TreeNode child : List.copyOf(parent.children)) {
      boolean leaf = child.kind != Kind.ARTICLE;
      boolean known = leaf ? child.known() >= 15 && child.children.isEmpty() : child.known() >= 3;
      if (MOVABLE.contains(child.kind) && known && happens(profile.moved())) {
        parent.children.remove(child);
        taken.add(new Taken(child, parent));
      }
    }
  }

  /// Puts it below another parent that has children of its kind, or back where there is none.
  private void put(Taken taken, TreeNode root) {
    var places = new ArrayList<TreeNode>();
    TreeNode node = taken.node;
    root.walk(parent -> {
      boolean fits = parent.children.stream().anyMatch(c -> c.kind == node.kind && !c.moved);
      places.addAll(fits && parent != taken.from ? List.of(parent) : List.of());
    });
    node.moved = !places.isEmpty();
    TreeNode to = node.moved ? places.get(random.nextInt(places.size())) : taken.from;
    to.children.add(random.nextInt(to.children.size() + 1), node);
  }
}
