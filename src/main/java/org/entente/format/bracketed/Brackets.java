package org.entente.format.bracketed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.base.Refused;

/// Pairs the brackets of a draft and finds what each is. A bracket closes with the nearest that is
/// open. One that opens inside an article or below must close before the next heading of that rank
/// or a higher one; one that opens before a heading, around it, may go on to the next higher one.
final class Brackets {
  private static final int MOST_SHOWN = 500;
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)[\\s.…_●•*-]*|[xyzn]{1,3}|tbd|tbc|\\p{Co}|to be (?:inserted|determined)");
  private static final Pattern EDITORS_NOTE =
      Pattern.compile(
          "(?is)\\s*(?:negotiators?['’]?s?['’]? note|drafting note|editor['’]s note|note by|note to"
              + "|note du|note)\\b[^\\[\\]]{0,40}?:.*");
  private static final Pattern OPTION =
      Pattern.compile("(?is)\\s*option (?:\\d{1,2}|[A-Z])(?![\\p{L}\\p{N}]).*");

  private final List<Block> blocks;
  private final Attributions attributions;
  private final Parties parties;
  private final Findings findings;
  private final String place;
  private final Map<Long, Bracket> opening = new HashMap<>();
  private final Map<Long, Bracket> closing = new HashMap<>();
  private final List<Bracket> all = new ArrayList<>();
  private final Deque<Bracket> open = new ArrayDeque<>();
  private int unpaired;

  Brackets(
      List<Block> blocks,
      Attributions attributions,
      Parties parties,
      Findings findings,
      String place) {
    this.blocks = blocks;
    this.attributions = attributions;
    this.parties = parties;
    this.findings = findings;
    this.place = place;
    for (int i = 0; i < blocks.size(); i++) {
      drop(blocks.get(i).isHeading() ? blocks.get(i).rank() : Block.LOWEST);
      pair(i);
    }
    drop(0);
    all.stream().filter(Bracket::isClosed).forEach(this::classify);
  }

  /// The closed bracket that opens here.
  Optional<Bracket> opening(int block, int at) {
    return Optional.ofNullable(opening.get(key(block, at))).filter(Bracket::isClosed);
  }

  /// The bracket that closes here.
  Optional<Bracket> closing(int block, int at) {
    return Optional.ofNullable(closing.get(key(block, at)));
  }

  int count(Bracket.Sort sort) {
    return (int) all.stream().filter(b -> b.isClosed() && b.sort == sort).count();
  }

  /// Brackets without their counterpart.
  int unpaired() {
    return unpaired;
  }

  private static long key(int block, int at) {
    return (long) block << 32 | at;
  }

  /// Gives up on brackets open at a heading of this rank that had to close before it.
  private void drop(int rank) {
    while (!open.isEmpty() && open.peek().rank > rank) {
      Bracket left = open.pop();
      PlacedText words = blocks.get(left.block).words();
      findings.add(Reason.UNCLOSED, words, left.open, shown(words, left.open, words.length()));
      unpaired++;
    }
  }

  private void pair(int number) {
    Block block = blocks.get(number);
    PlacedText words = block.words();
    for (int i = 0; i < words.length(); i++) {
      if (words.at(i) == '[') {
        int rank = i < block.opening() ? block.rank() : Block.LOWEST;
        push(new Bracket(number, i, rank), words);
      } else if (words.at(i) == ']') {
        close(number, i, words);
      }
    }
  }

  private void push(Bracket bracket, PlacedText words) {
    if (open.size() >= Limits.NESTING) {
      throw new Refused(new BracketedRefusal.NestedTooDeep(place + ":" + words.line(bracket.open)));
    }
    open.push(bracket);
    all.add(bracket);
    opening.put(key(bracket.block, bracket.open), bracket);
  }

  private void close(int block, int at, PlacedText words) {
    if (open.isEmpty()) {
      findings.add(Reason.UNOPENED, words, Math.max(0, at - 30), at + 1);
      unpaired++;
      return;
    }
    Bracket bracket = open.pop();
    bracket.closeBlock = block;
    bracket.close = at;
    closing.put(key(block, at), bracket);
  }

  private void classify(Bracket bracket) {
    PlacedText words = blocks.get(bracket.block).words();
    String text = words.toString();
    Optional<Attribution> found = attributions.at(text, bracket.open + 1);
    boolean isClear =
        found.isPresent() && !found.get().isContradictory() && takesSides(found.get());
    if (isClear) {
      bracket.attribute(found.get());
      noteAttributed(bracket, found.get(), words);
      return;
    }
    int end = bracket.closeBlock == bracket.block ? bracket.close + 1 : words.length();
    String inside = text.substring(bracket.open + 1, Math.max(bracket.open + 1, end - 1));
    Reason reason = found.isPresent() ? contradiction(found.get()) : reason(bracket, inside, text);
    bracket.sort = sort(reason);
    findings.add(reason, words, bracket.open, shown(words, bracket.open, end));
  }

  /// Where the words listed end: they are in the texts, so their start is enough.
  private static int shown(PlacedText words, int from, int to) {
    return Math.min(Math.min(words.length(), to), from + MOST_SHOWN);
  }

  private static boolean takesSides(Attribution attribution) {
    return (attribution.hold() | attribution.oppose()) != 0;
  }

  private static Reason contradiction(Attribution found) {
    return found.isContradictory() ? Reason.CONTRADICTION : Reason.UNATTRIBUTED;
  }

  private Reason reason(Bracket bracket, String inside, String text) {
    if (bracket.closeBlock == bracket.block && PLACEHOLDER.matcher(inside.strip()).matches()) {
      return Reason.PLACEHOLDER;
    }
    if (EDITORS_NOTE.matcher(inside).matches()) {
      return Reason.EDITORS_NOTE;
    }
    if (OPTION.matcher(inside).matches()) {
      return Reason.OPTION;
    }
    boolean isLikely = attributions.isLikely(text, bracket.open + 1);
    return isLikely ? Reason.UNKNOWN_PARTY : Reason.UNATTRIBUTED;
  }

  private static Bracket.Sort sort(Reason reason) {
    return switch (reason) {
      case PLACEHOLDER -> Bracket.Sort.PLACEHOLDER;
      case EDITORS_NOTE -> Bracket.Sort.EDITORS_NOTE;
      case OPTION -> Bracket.Sort.OPTION;
      default -> Bracket.Sort.UNATTRIBUTED;
    };
  }

  private void noteAttributed(Bracket bracket, Attribution found, PlacedText words) {
    String head = words.string(bracket.open, found.end());
    int line = words.line(bracket.open);
    int column = words.column(bracket.open);
    int silent = parties.all() & ~(found.hold() | found.oppose());
    if (found.hold() == 0) {
      findings.add(Reason.NO_PROPOSER, line, column, head);
    } else if (found.isStated() && silent != 0) {
      findings.add(Reason.SILENT, line, column, parties.words(silent) + " at " + head);
    }
    for (Attribution.Figure figure : found.figures()) {
      if (!figure.isCall()) {
        findings.add(Reason.STUCK_NUMBER, words, figure.from(), figure.to());
      }
    }
    boolean isInside = bracket.open >= blocks.get(bracket.block).opening();
    if (bracket.closeBlock != bracket.block
        && isInside
        && !words.string(0, bracket.open).isBlank()) {
      findings.add(Reason.SPANS, line, column, head);
    }
  }
}
