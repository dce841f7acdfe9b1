package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the lines of a draft into pages and takes out what belongs to the page: its number, a
/// header that comes again beside page numbers, a line on distribution. A bare number is a page's
/// only where it is set far to the right, stands at a form feed, or stands between blank lines and
/// goes on with the page before; any other is left for the footnotes.
final class Pages {
  private static final int DEEP = 20;
  private static final int REPEATED = 3;
  private static final int SHORT = 80;
  private static final Pattern BARE = Pattern.compile("\\d{1,4}");
  private static final Pattern DRESSED =
      Pattern.compile(
          "(?i)[-–—] ?(?<dashed>\\d{1,4}) ?[-–—]|page (?<page>\\d{1,4})(?: (?:of|de|sur|/)"
              + " ?\\d{1,4})?|(?<of>\\d{1,4}) ?(?:/|of) ?\\d{1,4}");
  private static final Pattern DISTRIBUTION =
      Pattern.compile(
          "(?:[\\p{Lu}\\p{N}/-]+ ){0,3}(?i:limited distribution|distribution limited|for official"
              + " use only|restricted|confidential|unclassified|without prejudice|prepared for"
              + " public release|public predecisional/deliberative draft|diffusion"
              + " restreinte|distribution limitée|confidentiel|sans préjudice|non destiné à la"
              + " publication)(?: ?[:.–—-].{0,60})?");

  final List<List<Line>> pages = new ArrayList<>();
  final List<Furniture> furniture = new ArrayList<>();
  private final List<Line> lines;
  private final Map<String, Integer> beside = new HashMap<>();
  private final Set<Integer> ends = new HashSet<>();
  private int lastPage = -1;

  Pages(List<Line> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (isPageNumber(i) || lines.get(i).isPageEnd()) {
        ends.add(i);
      }
    }
    countBeside();
    cut();
  }

  private boolean isPageNumber(int at) {
    String words = lines.get(at).words();
    Matcher dressed = DRESSED.matcher(words);
    if (dressed.matches()) {
      return true;
    }
    if (!BARE.matcher(words).matches()) {
      return false;
    }
    int number = Integer.parseInt(words);
    boolean isSet = lines.get(at).indent() >= DEEP || isAtPageEnd(at);
    boolean isAlone = isBlank(at - 1) && isBlank(at + 1) && !isEdge(at);
    boolean goesOn = isAlone && (lastPage < 0 ? number <= 2 : number == lastPage + 1);
    lastPage = isSet || goesOn ? number : lastPage;
    return isSet || goesOn;
  }

  private boolean isAtPageEnd(int at) {
    return (at > 0 && lines.get(at - 1).isPageEnd())
        || (at + 1 < lines.size() && lines.get(at + 1).isPageEnd());
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= lines.size() || lines.get(at).isBlank();
  }

  private boolean isEdge(int at) {
    return at == 0;
  }

  /// Counts the lines that stand next to a page's end, blank lines between.
  private void countBeside() {
    for (int end : ends) {
      for (int step : new int[] {-1, 1}) {
        int at = nextWords(end, step);
        if (at >= 0) {
          beside.merge(shape(lines.get(at)), 1, Integer::sum);
        }
      }
    }
  }

  private int nextWords(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < lines.size() && isSkipped(at)) {
      at += step;
    }
    return at < lines.size() ? at : -1;
  }

  private boolean isSkipped(int at) {
    return lines.get(at).isBlank() || ends.contains(at) || isOnDistribution(lines.get(at));
  }

  private static String shape(Line line) {
    return line.words().replaceAll("\\d+", "#");
  }

  private boolean isHeader(Line line) {
    String words = line.words();
    boolean again = beside.getOrDefault(shape(line), 0) >= REPEATED;
    return again && words.length() <= SHORT && words.indexOf('[') < 0 && words.indexOf(']') < 0;
  }

  private void cut() {
    List<Line> page = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (ends.contains(i)) {
        put(Furniture.Sort.PAGE_NUMBER, line);
        pages.add(page);
        page = new ArrayList<>();
      } else if (isOnDistribution(line)) {
        put(Furniture.Sort.DISTRIBUTION, line);
      } else if (isHeader(line) && isBesideEnd(i)) {
        put(Furniture.Sort.RUNNING_HEADER, line);
      } else {
        page.add(line);
      }
    }
    pages.add(page);
  }

  private static boolean isOnDistribution(Line line) {
    String words = line.words();
    return words.length() <= SHORT && DISTRIBUTION.matcher(words).matches();
  }

  private boolean isBesideEnd(int at) {
    return isPageEdge(at, -1) || isPageEdge(at, 1);
  }

  /// Whether nothing but furniture stands between here and the page's end on this side.
  private boolean isPageEdge(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < lines.size() && !ends.contains(at)) {
      if (!isSkipped(at) && !isHeader(lines.get(at))) {
        return false;
      }
      at += step;
    }
    return true;
  }

  private void put(Furniture.Sort sort, Line line) {
    if (!line.isBlank()) {
      furniture.add(new Furniture(sort, line.number(), line.words()));
    }
  }
}
