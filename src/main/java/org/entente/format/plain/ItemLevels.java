package org.entente.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds how deep an item stands from its number alone: it goes on with an open level whose next
/// number it is, or opens a level below; `(iv bis)` stands beside the item before it. `(i)` after
/// `(h)` goes on with the letters unless `(ii)` comes next.
public final class ItemLevels {

  /// What the items of one level are numbered with.
  private enum Style {
    LETTER,
    ROMAN,
    CAPITAL
  }

  private record Level(Style style, int last) {}

  private final List<Level> open = new ArrayList<>();

  public void clear() {
    open.clear();
  }

  /// The level of an item, from 0; `next` is the number of the item after it, or empty.
  public int levelOf(String number, String next) {
    if (number.contains(" ")) {
      return Math.max(0, open.size() - 1);
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      if (goesOn(open.get(level), number) && !startsBelow(number, next)) {
        return settle(
            level, new Level(open.get(level).style(), valueIn(open.get(level).style(), number)));
      }
    }
    Style style = styleOf(number);
    if (valueIn(style, number) == 1) {
      return settle(open.size(), new Level(style, 1));
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      if (open.get(level).style() == style) {
        return settle(level, new Level(style, valueIn(style, number)));
      }
    }
    return settle(open.size(), new Level(style, valueIn(style, number)));
  }

  private int settle(int level, Level now) {
    while (open.size() > level) {
      open.removeLast();
    }
    open.add(now);
    return level;
  }

  private static boolean goesOn(Level level, String number) {
    return valueIn(level.style(), number) == level.last() + 1;
  }

  private static boolean startsBelow(String number, String next) {
    return number.equals("i") && next.equals("ii");
  }

  private static Style styleOf(String number) {
    if (Character.isUpperCase(number.charAt(0))) {
      return Style.CAPITAL;
    }
    return roman(number) > 0 ? Style.ROMAN : Style.LETTER;
  }

  /// The number's value in a style; 0 if it is none.
  private static int valueIn(Style style, String number) {
    return switch (style) {
      case LETTER -> number.matches("[a-z]{1,2}") ? letters(number) : 0;
      case CAPITAL -> number.matches("[A-Z]{1,2}") ? letters(number.toLowerCase(Locale.ROOT)) : 0;
      case ROMAN -> roman(number);
    };
  }

  private static int letters(String number) {
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      value = value * 26 + number.charAt(i) - 'a' + 1;
    }
    return value;
  }

  /// The value of a small roman number up to 39; 0 if it is none.
  private static int roman(String number) {
    if (!number.matches("x{0,3}(ix|iv|v?i{0,3})") || number.isEmpty()) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = digit(number.charAt(i));
      boolean before = i + 1 < number.length() && digit(number.charAt(i + 1)) > digit;
      value += before ? -digit : digit;
    }
    return value;
  }

  private static int digit(char c) {
    return c == 'x' ? 10 : c == 'v' ? 5 : 1;
  }
}
