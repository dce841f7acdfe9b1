package org.entente.format.bracketed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Goes through the blocks once and notes for every character who holds it. Inside an attributed
/// bracket only parties it names hold what those around it let them; a bracket that names nobody is
/// words like any other, of all who hold the place or, if the caller chose one side for them, of
/// that side.
final class Holdings {
  private record Level(int mask, int depth) {}

  private final List<Block> blocks;
  private final Brackets brackets;
  private final int unattributed;
  private final Findings findings;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Holding> holdings = new ArrayList<>();

  /// `masks` is who may hold each block; `unattributed` who may hold a bracket that names nobody.
  Holdings(
      List<Block> blocks, Brackets brackets, int[] masks, int unattributed, Findings findings) {
    this.blocks = blocks;
    this.brackets = brackets;
    this.unattributed = unattributed;
    this.findings = findings;
    levels.push(new Level(-1, 0));
    for (int i = 0; i < blocks.size(); i++) {
      holdings.add(block(i, masks[i]));
    }
  }

  List<Holding> all() {
    return holdings;
  }

  private Holding block(int number, int may) {
    PlacedText words = blocks.get(number).words();
    var holding = new Holding(words.length(), level().mask() & may);
    int at = 0;
    while (at < words.length()) {
      Optional<Bracket> opens = brackets.opening(number, at);
      Optional<Bracket> closes = brackets.closing(number, at);
      if (opens.isPresent()) {
        at = open(holding, opens.get(), may);
      } else if (closes.isPresent()) {
        at = close(holding, closes.get(), number, may);
      } else {
        put(holding, at++, may, Holding.WORD);
      }
    }
    return holding;
  }

  private void put(Holding holding, int at, int may, byte role) {
    Level level = level();
    holding.set(at, level.mask() & may, role, level.depth());
  }

  private Level level() {
    Level level = levels.peek();
    return level == null ? new Level(-1, 0) : level;
  }

  private int open(Holding holding, Bracket bracket, int may) {
    Level around = level();
    int at = bracket.open;
    Optional<Attribution> said = bracket.attribution();
    if (said.isEmpty()) {
      boolean isHeld = bracket.sort == Bracket.Sort.UNATTRIBUTED;
      levels.push(new Level(around.mask() & (isHeld ? unattributed : -1), around.depth()));
      put(holding, at, may, Holding.WORD);
      return at + 1;
    }
    boolean isOpposed = bracket.sort == Bracket.Sort.OPPOSED_ONLY;
    int hold = isOpposed ? ~said.get().oppose() : said.get().hold();
    levels.push(new Level(around.mask() & hold, around.depth() + 1));
    for (int i = at; i < said.get().end(); i++) {
      put(holding, i, may, Holding.GONE);
    }
    if (isOpposed) {
      put(holding, at, may, Holding.WORD);
    }
    for (Attribution.Figure figure : said.get().figures()) {
      if (figure.isCall()) {
        holding.set(figure.from(), level().mask() & figure.party(), Holding.WORD, level().depth());
      }
    }
    noteLost(bracket, said.get(), around.mask() & may);
    noteStuck(bracket, said.get());
    return said.get().end();
  }

  private int close(Holding holding, Bracket bracket, int number, int may) {
    byte role = bracket.isAttributed() ? Holding.GONE : Holding.WORD;
    put(holding, bracket.close, may, role);
    levels.pop();
    int next = bracket.close + 1;
    return bracket.isAttributed() ? gap(holding, number, next, may) : next;
  }

  /// Spaces between two attributed brackets part the rivals and are nobody's words.
  private int gap(Holding holding, int number, int from, int may) {
    PlacedText words = blocks.get(number).words();
    int to = from;
    while (to < words.length() && words.at(to) == ' ') {
      to++;
    }
    boolean isGap = brackets.opening(number, to).map(Bracket::isAttributed).orElse(false);
    for (int i = from; i < to; i++) {
      put(holding, i, may, isGap ? Holding.GAP : Holding.WORD);
    }
    return to;
  }

  private void noteLost(Bracket bracket, Attribution said, int around) {
    if (bracket.isAttributed() && around != 0 && (around & said.hold()) == 0) {
      PlacedText words = blocks.get(bracket.block).words();
      findings.add(Reason.NOBODY_HOLDS, words, bracket.open, endIn(bracket));
      for (int i = bracket.block + 1; i <= bracket.closeBlock; i++) {
        PlacedText more = blocks.get(i).words();
        int to = i < bracket.closeBlock ? more.length() : bracket.close + 1;
        findings.add(Reason.NOBODY_HOLDS, more, 0, to);
      }
    }
  }

  private int endIn(Bracket bracket) {
    int length = blocks.get(bracket.block).words().length();
    return bracket.closeBlock == bracket.block ? bracket.close + 1 : length;
  }

  private void noteStuck(Bracket bracket, Attribution said) {
    PlacedText words = blocks.get(bracket.block).words();
    int inside = said.end();
    while (inside < words.length() && words.at(inside) == ' ') {
      inside++;
    }
    boolean isStuck =
        bracket.open > 0
            && Character.isLetterOrDigit(words.at(bracket.open - 1))
            && inside < words.length()
            && Character.isLetterOrDigit(words.at(inside));
    if (isStuck) {
      int from = Math.max(0, bracket.open - 20);
      findings.add(Reason.STUCK, words, from, Math.min(words.length(), inside + 20));
    }
  }
}
