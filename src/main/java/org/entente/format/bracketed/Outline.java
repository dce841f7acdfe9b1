package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.entente.format.plain.BlockStart;
import org.entente.format.plain.Draft;
import org.entente.format.plain.ItemLevels;
import org.entente.text.Kind;
import org.entente.text.ProvisionId;
import org.entente.text.Structure;

/// Puts blocks together to a tree: headings by their rank, items by their numbers, footnotes below
/// what calls them. The tree of all blocks gives each its id and its items their depth; each
/// party's text is the tree of the blocks it has, so that ids are shared and nothing stands in a
/// provision the party does not have.
final class Outline {
  private static final List<String> NUMBERS =
      List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN");

  /// Gives a block its id: the block's number in the list, and the provision it stands in.
  @FunctionalInterface
  interface Naming {
    ProvisionId id(int at, Node over);
  }

  private final List<Block> blocks;
  private final List<Holding> holdings;
  private final List<Node> footnotes;
  private final Naming naming;
  private final int[] depths;
  private final List<Node> headings = new ArrayList<>();
  private final List<Node> items = new ArrayList<>();
  private final List<Integer> itemDepths = new ArrayList<>();
  private Node paragraph;

  private Outline(List<Block> blocks, List<Holding> holdings, List<Node> footnotes, Naming naming) {
    this.blocks = blocks;
    this.holdings = holdings;
    this.footnotes = footnotes;
    this.naming = naming;
    this.depths = depths(blocks);
    var draft = new Draft("agreement", Kind.AGREEMENT, numbering(blocks));
    Block none = new Block(Optional.empty(), new PlacedText(), 0);
    this.paragraph =
        isTitled(blocks)
            ? new Node(draft, blocks.getFirst(), holdings.getFirst())
            : new Node(draft, none, new Holding(0, -1));
    headings.add(paragraph);
    adopt(paragraph);
  }

  /// The tree of those blocks that are `there`. The first is the title if it is not numbered.
  static Node of(
      List<Block> blocks,
      List<Holding> holdings,
      List<Node> footnotes,
      IntPredicate there,
      Naming naming) {
    var outline = new Outline(blocks, holdings, footnotes, naming);
    Node root = outline.paragraph;
    for (int i = isTitled(blocks) ? 1 : 0; i < blocks.size(); i++) {
      if (there.test(i)) {
        outline.block(i);
      }
    }
    return root;
  }

  private static boolean isTitled(List<Block> blocks) {
    return blocks.getFirst().start().isEmpty() && !blocks.getFirst().isOption();
  }

  /// How deep each item stands, from 0, as all items of all parties tell.
  private static int[] depths(List<Block> blocks) {
    var levels = new ItemLevels();
    int[] depths = new int[blocks.size()];
    for (int i = 0; i < depths.length; i++) {
      String number = itemNumber(blocks, i);
      if (!blocks.get(i).isItem()) {
        levels.clear();
      } else if (!number.isEmpty()) {
        depths[i] = levels.levelOf(number, itemNumber(blocks, i + 1));
      }
      if (depths[i] >= Limits.ITEM_LEVELS) {
        levels.clear();
        depths[i] = levels.levelOf(number, itemNumber(blocks, i + 1));
      }
    }
    return depths;
  }

  private static String itemNumber(List<Block> blocks, int at) {
    boolean isItem = at < blocks.size() && blocks.get(at).isItem();
    return isItem ? blocks.get(at).start().map(BlockStart::number).orElse("") : "";
  }

  /// Articles are numbered by chapter if most of their numbers say so.
  private static String numbering(List<Block> blocks) {
    var numbers =
        blocks.stream()
            .flatMap(block -> block.start().stream())
            .filter(start -> start.kind() == Kind.ARTICLE)
            .map(BlockStart::number)
            .toList();
    long dotted = numbers.stream().filter(number -> number.contains(".")).count();
    return dotted * 2 > numbers.size() ? "by-chapter" : "";
  }

  private void block(int at) {
    Block block = blocks.get(at);
    Optional<BlockStart> start = block.start();
    if (block.isHeading() && start.isPresent()) {
      open(at, start.get());
    } else if (start.isPresent() && start.get().kind() == Kind.ITEM) {
      item(at, start.get().number());
    } else {
      paragraph(at, start.map(BlockStart::number).orElse(""));
    }
  }

  private void open(int at, BlockStart start) {
    Kind kind = start.kind();
    String number = kind == Kind.CHAPTER ? figure(start.number()) : start.number();
    while (!Structure.allows(headings.getLast().kind(), kind)
        || sameRank(headings.getLast().draft, kind, number)) {
      headings.removeLast();
    }
    Node node = node(at, kind, number, headings.getLast());
    headings.getLast().add(node);
    headings.add(node);
    startBelow(node);
  }

  private static String figure(String number) {
    int found = NUMBERS.indexOf(number.toUpperCase(Locale.ROOT));
    return found < 0 ? number : String.valueOf(found + 1);
  }

  /// An annex ends the annex and the section before it, a numbered section any section.
  private static boolean sameRank(Draft top, Kind kind, String number) {
    return switch (kind) {
      case ANNEX -> top.kind == Kind.SECTION || top.kind == Kind.ANNEX;
      case SECTION -> top.kind == Kind.SECTION && (!number.isEmpty() || top.number.isEmpty());
      default -> false;
    };
  }

  private void paragraph(int at, String number) {
    Node over = headings.getLast();
    Kind kind = over.kind() == Kind.PREAMBLE ? Kind.RECITAL : Kind.PARAGRAPH;
    Node node = node(at, kind, number, over);
    over.add(node);
    startBelow(node);
  }

  private void startBelow(Node node) {
    paragraph = node;
    items.clear();
    itemDepths.clear();
  }

  private void item(int at, String number) {
    while (!items.isEmpty() && itemDepths.getLast() >= depths[at]) {
      items.removeLast();
      itemDepths.removeLast();
    }
    Node over = items.isEmpty() ? paragraph : items.getLast();
    Node node = node(at, Kind.ITEM, number, over);
    over.add(node);
    items.add(node);
    itemDepths.add(depths[at]);
  }

  private Node node(int at, Kind kind, String number, Node over) {
    String id = naming.id(at, over).value();
    var node = new Node(new Draft(id, kind, number), blocks.get(at), holdings.get(at));
    adopt(node);
    return node;
  }

  /// Takes up the footnotes called in a block, which share its holders where the call stands.
  private void adopt(Node node) {
    PlacedText words = node.block.words();
    for (int i = 0; i < words.length(); i++) {
      int note = Footnotes.indexOf(words.at(i));
      if (note >= 0 && note < footnotes.size()) {
        node.notes.add(footnotes.get(note));
      }
    }
  }
}
