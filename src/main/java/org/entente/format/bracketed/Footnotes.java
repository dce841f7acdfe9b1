package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Refused;

/// Finds the footnotes at the foot of each page and what calls them. A footnote starts with the
/// number after the one before it, and its call is that number, standing alone or stuck to a word,
/// in just one place above it on the page after the call before; there a character of private use
/// takes its place. Whatever is less certain is listed and left as words.
final class Footnotes {
  /// The character that stands for the first footnote's call.
  static final char FIRST = '\uE000';

  /// A footnote: its number and its lines, the number left out.
  record Note(int number, List<Line> lines) {}

  private static final int MOST_SKIPPED = 3;

  /// How often a page is searched in vain before the rest of its numbers are left as words.
  private static final int TRIES = 50;

  private static final Pattern START =
      Pattern.compile("(?<open> *\\[? *)(?<number>\\d{1,4})(?:$| ?(?=[\\p{Lu}\\[“\"(]).*)");
  private static final String NOT_CALLED_AFTER =
      "(?<!\\b(?:articles?|option|paragraphs?|sections?|chapters?|parts?|"
          + "annex|annexe|clause|through|to|"
          + "and|or|in|of|within|page|no\\.|\\$|€)"
          + " ?)";

  private static final String NOT_CALLED_BEFORE =
      "(?![\\d/%]|[.,)-]\\d|\\)|\\. \\p{L}| ?(?:days?|months?|years?|hours?|per"
          + " ?cent|jours?|mois|ans)\\b)";

  final List<Note> notes = new ArrayList<>();

  /// Footnotes without a call, their numbers kept.
  final List<List<Line>> uncalled = new ArrayList<>();

  private final Findings findings;
  private int last;

  Footnotes(Findings findings) {
    this.findings = findings;
  }

  /// The lines of a page without its footnotes; calls are replaced.
  List<Line> take(List<Line> page) {
    int from = start(page);
    if (from < 0) {
      return lone(page);
    }
    List<Line> main = new ArrayList<>(page.subList(0, from));
    int line = 0;
    int column = 0;
    int misses = 0;
    for (List<Line> lines : split(page.subList(from, page.size()))) {
      int number = number(lines.getFirst());
      List<int[]> places = misses < TRIES ? places(main, number, line, column) : List.of();
      if (places.size() == 1) {
        line = places.getFirst()[0];
        column = call(main, places.getFirst(), number) + 1;
        notes.add(new Note(number, withoutNumber(lines)));
        noteBrokenOff(lines);
      } else {
        Reason why = places.isEmpty() ? Reason.NOTE_UNCALLED : Reason.NOTE_AMBIGUOUS;
        findings.add(why, lines.getFirst().number(), 1, words(lines));
        uncalled.add(lines);
        misses++;
      }
    }
    return lone(main);
  }

  /// The note a character stands for; none if it is a word's.
  static int indexOf(char c) {
    return c >= FIRST && c < FIRST + Limits.FOOTNOTES ? c - FIRST : -1;
  }

  /// Where the first footnote of the page starts: at the next number, if something above calls it.
  private int start(List<Line> page) {
    int tries = TRIES;
    for (int i = 1; i < page.size() && tries > 0; i++) {
      int number = number(page.get(i));
      boolean isNext = number > last && number <= last + MOST_SKIPPED;
      boolean isFollowed = isBare(page.get(i)) ? hasWords(page, i + 1) : isApart(page, i);
      tries -= isNext && isFollowed ? 1 : 0;
      if (isNext && isFollowed && !places(page.subList(0, i), number, 0, 0).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private List<List<Line>> split(List<Line> foot) {
    var split = new ArrayList<List<Line>>();
    for (Line line : foot) {
      int number = number(line);
      if (number > last && number <= last + MOST_SKIPPED) {
        last = number;
        split.add(new ArrayList<>());
      }
      split.getLast().add(line);
    }
    return split;
  }

  private static int number(Line line) {
    Matcher start = START.matcher(line.text().stripTrailing());
    return start.matches() ? Integer.parseInt(start.group("number")) : -1;
  }

  private static boolean isBare(Line line) {
    return line.words().matches("\\d{1,4}");
  }

  /// A number with words after it starts a footnote in brackets or below a blank line only; in the
  /// midst of lines it may be any number that came first in its line.
  private static boolean isApart(List<Line> page, int at) {
    return page.get(at).text().stripLeading().startsWith("[") || page.get(at - 1).isBlank();
  }

  private static boolean hasWords(List<Line> page, int at) {
    return at < page.size() && !page.get(at).isBlank();
  }

  /// Where a number may be a call: line, first and last character.
  private static List<int[]> places(List<Line> main, int number, int line, int column) {
    Pattern call =
        Pattern.compile(
            NOT_CALLED_AFTER + "(?<![.,\\d/(-])(?<n>" + number + ")" + NOT_CALLED_BEFORE,
            Pattern.CASE_INSENSITIVE);
    var places = new ArrayList<int[]>();
    for (int i = line; i < main.size(); i++) {
      String text = main.get(i).text();
      Matcher matcher = call.matcher(text);
      int from = i == line ? Math.min(column, text.length()) : 0;
      while (matcher.find(from)) {
        from = matcher.end();
        boolean opensLine = text.substring(0, matcher.start()).replace("[", "").isBlank();
        boolean isMarker = opensLine && text.startsWith(".", matcher.end());
        if (!isMarker) {
          places.add(new int[] {i, matcher.start("n"), matcher.end("n")});
        }
      }
    }
    return places;
  }

  private int call(List<Line> main, int[] place, int number) {
    if (notes.size() >= Limits.FOOTNOTES) {
      throw new Refused(
          new BracketedRefusal.TooLarge("footnote " + number, "footnotes", Limits.FOOTNOTES));
    }
    String text = main.get(place[0]).text();
    char stands = (char) (FIRST + notes.size());
    String replaced = text.substring(0, place[1]) + stands + text.substring(place[2]);
    main.set(place[0], main.get(place[0]).with(replaced));
    return place[1];
  }

  private static List<Line> withoutNumber(List<Line> lines) {
    var rest = new ArrayList<>(lines);
    Line first = lines.getFirst();
    Matcher start = START.matcher(first.text().stripTrailing());
    if (start.matches()) {
      String words =
          start.group("open").strip() + first.text().substring(start.end("number")).strip();
      rest.set(0, first.with(words));
    }
    return rest;
  }

  private void noteBrokenOff(List<Line> lines) {
    String words = words(lines).replaceAll("[\\]\\s*]+$", "");
    if (!words.matches("(?s).*[.!?:;)”\"]")) {
      findings.add(Reason.NOTE_BROKEN_OFF, lines.getFirst().number(), 1, words(lines));
    }
  }

  private static String words(List<Line> lines) {
    return String.join(" ", lines.stream().map(Line::words).toList());
  }

  /// Lists what is left of numbers alone on their line.
  private List<Line> lone(List<Line> page) {
    for (Line line : page) {
      if (isBare(line)) {
        findings.add(Reason.LONE_NUMBER, line.number(), line.indent() + 1, line.words());
      }
    }
    return page;
  }
}
