package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.base.Refused;

/// Finds who holds the blocks under “Option 1 (US, JP)”. An option ends at the next one, or where
/// the bracket that opens right under it closes, or at the next heading if one paragraph with its
/// items is all that stands before that. If that tells no end, or one option names nobody, all
/// options of the choice are kept as they stand.
final class Options {
  /// Who may hold each block, as bits; all, where no option says otherwise.
  final int[] masks;

  /// Blocks that were read as the heading of an option, and are words of nobody.
  final boolean[] isHeading;

  final int count;
  private final List<Block> blocks;
  private final Brackets brackets;
  private final Attributions attributions;
  private final Findings findings;

  private record Option(int at, Optional<Attribution> holders) {}

  Options(
      List<Block> blocks,
      Brackets brackets,
      Attributions attributions,
      Parties parties,
      Findings findings) {
    this.blocks = blocks;
    this.brackets = brackets;
    this.attributions = attributions;
    this.findings = findings;
    this.masks = new int[blocks.size()];
    this.isHeading = new boolean[blocks.size()];
    Arrays.fill(masks, parties.all());
    int found = 0;
    var choice = new ArrayList<Option>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isOption = blocks.get(i).isOption();
      if (blocks.get(i).isHeading() || (isOption && isFirst(blocks.get(i)))) {
        settle(choice, i);
      }
      if (isOption) {
        add(choice, i);
        found++;
      }
    }
    settle(choice, blocks.size());
    this.count = found;
  }

  private static boolean isFirst(Block block) {
    return block.words().toString().matches("(?is)\\[?\\s*option (?:1|A)(?![\\p{L}\\p{N}]).*");
  }

  private void add(List<Option> choice, int at) {
    if (choice.size() >= Limits.OPTIONS) {
      PlacedText words = blocks.get(at).words();
      throw new Refused(
          new BracketedRefusal.TooLarge(
              "line " + words.line(0) + ", “" + words + "”", "options", Limits.OPTIONS));
    }
    choice.add(new Option(at, holders(blocks.get(at).words().toString())));
  }

  private Optional<Attribution> holders(String words) {
    String bare = words.replaceAll("[()\\[\\]:]", " ");
    return attributions.between(bare, 0, bare.length()).filter(a -> a.hold() != 0);
  }

  private void settle(List<Option> choice, int end) {
    if (choice.isEmpty()) {
      return;
    }
    boolean allNamed = choice.stream().allMatch(option -> option.holders().isPresent());
    int last = allNamed ? endOfLast(choice.getLast().at() + 1, end) : -1;
    for (int i = 0; i < choice.size(); i++) {
      Option option = choice.get(i);
      if (last < 0) {
        keep(option, allNamed ? Reason.OPTION_WITHOUT_END : Reason.OPTION);
      } else {
        int to = i + 1 < choice.size() ? choice.get(i + 1).at() : last;
        take(option, to);
      }
    }
    choice.clear();
  }

  private void keep(Option option, Reason reason) {
    PlacedText words = blocks.get(option.at()).words();
    findings.add(reason, words, 0, words.length());
  }

  private void take(Option option, int to) {
    int hold = option.holders().map(Attribution::hold).orElse(0);
    isHeading[option.at()] = true;
    for (int i = option.at() + 1; i < to; i++) {
      masks[i] = hold;
    }
  }

  /// The block after the last option's words; -1 if nothing tells.
  private int endOfLast(int from, int end) {
    if (from >= end) {
      return -1;
    }
    Optional<Bracket> around = brackets.opening(from, 0);
    if (around.isPresent() && around.get().closeBlock < end) {
      PlacedText words = blocks.get(around.get().closeBlock).words();
      boolean closesBlock = words.string(around.get().close + 1, words.length()).isBlank();
      return closesBlock ? around.get().closeBlock + 1 : -1;
    }
    long paragraphs = blocks.subList(from, end).stream().filter(Block::isParagraph).count();
    return paragraphs == 1 && blocks.get(from).isParagraph() ? end : -1;
  }
}
