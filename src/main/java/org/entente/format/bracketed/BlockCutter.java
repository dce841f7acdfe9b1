package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.format.plain.BlockStart;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;

/// Puts the lines of a draft together to blocks. A blank line ends a block, and so does a line
/// whose end was meant: the next line's first word would still have fitted in it, and it ends a
/// clause. A number, an item's letter or a heading starts one, unless the line before it runs on;
/// where most of them stand below a blank line, one that does not is a word that came first in its
/// line.
final class BlockCutter {
  private static final int TITLE_LINES = 12;
  private static final int TITLE_CHARS = 190;
  private static final Pattern NUMBER_IN_BRACKETS =
      Pattern.compile("[\\[ ]*\\[ ?(?:\\d{1,3}(?:\\.\\d{1,2})?\\. ?|\\([a-zA-Z]{1,4}\\) ?)\\].*");
  private static final Pattern LETTERED =
      Pattern.compile("(?<number>[X-Z])\\. (?<words>\\p{Lu}.*)");
  private static final Pattern BULLET = Pattern.compile("[-•–] (?<words>.*)");
  private static final Pattern CALLS = Pattern.compile("^\\p{Co} ?: ?| ?\\p{Co}");
  private static final Pattern CALL_FIRST = Pattern.compile("(?<call>\\p{Co}) ?: ?(?<rest>.*)");
  private static final Pattern CALL_INSIDE =
      Pattern.compile("(?<start>\\p{L}+ [\\p{L}\\p{N}.]+) ?(?<call>\\p{Co})(?<rest> ?:.*)");
  private static final Pattern NO_COLON =
      Pattern.compile(
          "(?<start>\\p{Lu}+ [\\p{Lu}\\p{N}]+(?:\\.[\\p{Lu}\\p{N}]+)*)"
              + " (?![:.–—-])(?<rest>\\P{Ll}+)");
  private static final Pattern OPTION_FIRST =
      Pattern.compile(
          "(?<option> *(?i:option) (?:\\d{1,2}|[A-Z])(?<parties>[^:\\[\\]]{0,80}):) *(?<rest>[^"
              + " ].*)");
  private static final Pattern RUNS_ON = Pattern.compile(".*[\\p{L}\\p{N}]");
  private static final Pattern ENDS =
      Pattern.compile(".*(?:[.;:,?!—–”\\])\\p{Co}]| and| or| et| ou)");
  private static final Pattern LISTS =
      Pattern.compile(".*(?:[.;:,—][\\]\\p{Co} ]*| and| or| et| ou)");
  private static final Pattern CLAUSE = Pattern.compile(".*[.;:?!][”\\])\\p{Co} ]*");

  private final Attributions attributions;
  private final Language language;
  private final Findings findings;
  private final int width;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private boolean isParted;

  BlockCutter(Attributions attributions, Language language, Findings findings, List<Line> all) {
    this.attributions = attributions;
    this.language = language;
    this.findings = findings;
    this.width = width(all);
  }

  /// How long lines are that were broken for want of room: as all but the longest few.
  private static int width(List<Line> all) {
    int[] lengths =
        all.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.text().stripTrailing().length())
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.97)];
  }

  List<Block> cut(List<List<Line>> pages) {
    isParted = isParted(pages);
    for (List<Line> page : pages) {
      boolean isFirst = true;
      boolean isAfterBlank = false;
      for (Line line : withOptionsApart(page)) {
        if (line.isBlank()) {
          isAfterBlank = true;
          continue;
        }
        if (!open.isEmpty() && starts(line, isAfterBlank && !(isFirst && runsOn(line)))) {
          close();
        }
        open.add(line);
        isFirst = false;
        isAfterBlank = false;
      }
    }
    close();
    return blocks;
  }

  /// Whether most numbers and headings stand below a blank line.
  private boolean isParted(List<List<Line>> pages) {
    int parted = 0;
    int close = 0;
    for (List<Line> page : pages) {
      boolean isAfterBlank = true;
      for (Line line : page) {
        boolean isMarked = !line.isBlank() && start(line.words()).isPresent();
        parted += isMarked && isAfterBlank ? 1 : 0;
        close += isMarked && !isAfterBlank ? 1 : 0;
        isAfterBlank = line.isBlank();
      }
    }
    return parted > close;
  }

  /// The lines, with “Option 1 (US):” cut off from the words after it.
  private List<Line> withOptionsApart(List<Line> page) {
    var apart = new ArrayList<Line>();
    for (Line line : page) {
      Matcher option = OPTION_FIRST.matcher(line.text());
      boolean isOption = option.matches() && isOption(option.group("parties"));
      if (isOption) {
        apart.add(line.with(option.group("option")));
      }
      apart.add(
          isOption ? line.with(" ".repeat(option.end("option")) + option.group("rest")) : line);
    }
    return apart;
  }

  private boolean isOption(String parties) {
    return parties.isBlank()
        || attributions.between(parties.replaceAll("[()]", " "), 0, parties.length()).isPresent();
  }

  /// A footnote's words, as a block of their own.
  static Block note(List<Line> lines) {
    var words = new PlacedText();
    lines.forEach(words::add);
    return new Block(Optional.empty(), words, 0);
  }

  private boolean starts(Line line, boolean isAfterBlank) {
    String words = line.words();
    String before = open.getLast().words();
    boolean isMarked =
        (start(words).isPresent() || NUMBER_IN_BRACKETS.matcher(words).matches())
            && (!isParted || (fits(line) && LISTS.matcher(before).matches()));
    if (isAfterBlank || Block.startsOption(words) || Block.startsOption(before)) {
      return true;
    }
    String soFar = joined();
    if (!soFar.isEmpty() && opening(soFar) >= soFar.length()) {
      return false;
    }
    Optional<BlockStart> above = start(soFar);
    if (above.isPresent() && isHeaded(above.get())) {
      return isMarked || !titleGoesOn(above.get(), line);
    }
    if (isMarked) {
      return !RUNS_ON.matcher(before).matches() || ENDS.matcher(before).matches() || fits(line);
    }
    boolean isLink = words.length() <= 3;
    return !isLink && fits(line) && (CLAUSE.matcher(before).matches() || isLoose(line));
  }

  private static boolean isHeaded(BlockStart start) {
    return start.kind() != Kind.PARAGRAPH && start.kind() != Kind.ITEM;
  }

  /// A title goes on where all of it is in capitals, where a bracket in it is still open, and where
  /// its line was full.
  private boolean titleGoesOn(BlockStart title, Line line) {
    long open = title.words().chars().filter(c -> c == '[').count();
    long closed = title.words().chars().filter(c -> c == ']').count();
    boolean isInCapitals = isCapitals(title.words()) && isCapitals(line.words());
    boolean isMixed = title.words().isBlank() || !isCapitals(title.words());
    return open > closed || isInCapitals || (isMixed && !fits(line));
  }

  private static boolean isCapitals(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT))
        && (words.isEmpty() || words.chars().anyMatch(Character::isLetter));
  }

  /// Whether the line's first word would have fitted in the line before it.
  private boolean fits(Line line) {
    String words = line.words();
    int space = words.indexOf(' ');
    int first = space < 0 ? words.length() : space;
    return open.getLast().text().stripTrailing().length() + 1 + first + width / 10 < width;
  }

  /// Whether the line before it is much shorter than most, as on a title page.
  private boolean isLoose(Line line) {
    boolean isCapital = Character.isUpperCase(line.words().codePointAt(0));
    return isCapital && open.getLast().text().stripTrailing().length() * 10 < width * 6;
  }

  /// Whether the first line of a page goes on with the block that ended the page before.
  private boolean runsOn(Line line) {
    if (open.isEmpty() || start(line.words()).isPresent()) {
      return false;
    }
    String before = open.getLast().words();
    boolean isHeading = start(joined()).map(BlockCutter::isHeaded).orElse(false);
    boolean isLower = Character.isLowerCase(line.words().codePointAt(0));
    return !isHeading
        && !CLAUSE.matcher(before).matches()
        && (isLower || Character.isLowerCase(before.codePointBefore(before.length())));
  }

  private String joined() {
    return open.size() > TITLE_LINES ? "" : placed(open).toString();
  }

  private static PlacedText placed(List<Line> lines) {
    var words = new PlacedText();
    lines.forEach(words::add);
    return words;
  }

  /// What a block with these words says of itself.
  private Optional<BlockStart> start(String words) {
    String rest = words.substring(opening(words));
    return startAfter(CALLS.matcher(rest).replaceAll(""));
  }

  private Optional<BlockStart> startAfter(String rest) {
    String words = colonAdded(rest);
    Matcher lettered = LETTERED.matcher(words);
    if (lettered.matches()) {
      return Optional.of(
          new BlockStart(Kind.PARAGRAPH, lettered.group("number"), lettered.group("words")));
    }
    Matcher bullet = BULLET.matcher(words);
    if (bullet.matches()) {
      return Optional.of(new BlockStart(Kind.ITEM, "", bullet.group("words")));
    }
    Optional<BlockStart> found = plainStart(words + " ");
    return found.map(start -> withoutStop(start, words)).filter(BlockCutter::isUsable);
  }

  /// Rival titles may make a heading longer than any title is.
  private Optional<BlockStart> plainStart(String words) {
    if (words.length() <= TITLE_CHARS || words.indexOf('[') < 0) {
      return BlockStart.of(words, language);
    }
    String rest = words.substring(TITLE_CHARS);
    return BlockStart.of(words.substring(0, TITLE_CHARS), language)
        .map(start -> new BlockStart(start.kind(), start.number(), start.words() + rest));
  }

  /// `ARTICLE 2.` with its title on the next line; in small letters it ends a sentence.
  private static BlockStart withoutStop(BlockStart start, String words) {
    String number = start.number();
    boolean isStopped = isHeaded(start) && number.endsWith(".") && isCapitals(words);
    return isStopped
        ? new BlockStart(start.kind(), number.substring(0, number.length() - 1), start.words())
        : start;
  }

  private static boolean isUsable(BlockStart start) {
    String number = start.number();
    boolean isNumber = number.isEmpty() || Label.NUMBER.matcher(number).matches();
    boolean isBare = start.kind() == Kind.PREAMBLE || start.kind() == Kind.SIGNATURES;
    boolean isSentence = isHeaded(start) && start.words().isBlank() && number.endsWith(".");
    boolean isInBrackets = start.words().strip().startsWith("]");
    return isNumber && !(isBare && !number.isEmpty()) && !isSentence && !isInBrackets;
  }

  /// How many characters of brackets and attributions stand at the start.
  private int opening(String words) {
    int at = 0;
    while (true) {
      int next = at;
      while (next < words.length() && words.charAt(next) == ' ') {
        next++;
      }
      if (next >= words.length() || words.charAt(next) != '[') {
        return at == 0 ? 0 : next;
      }
      at = attributions.at(words, next + 1).map(Attribution::end).orElse(next + 1);
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(block(placed(open)));
      open.clear();
    }
  }

  private Block block(PlacedText raw) {
    PlacedText text = withCallsAtEnd(raw);
    String words = text.toString();
    int opening = opening(words);
    noteNumberInBrackets(text, words);
    Optional<BlockStart> start = startAfter(words.substring(opening));
    if (start.isEmpty()) {
      return new Block(start, text, 0);
    }
    int marker = words.length() - start.get().words().strip().length();
    if (marker >= words.length() && !isHeaded(start.get())) {
      findings.add(Reason.LONE_MARKER, text, opening, words.length());
    } else if (isLoneMarker(words.substring(marker))) {
      findings.add(Reason.LONE_MARKER, text, opening, marker);
    }
    PlacedText kept = text.part(0, opening).append(text, marker, text.length());
    return new Block(start, kept, opening);
  }

  private boolean isLoneMarker(String words) {
    Line first = open.getFirst();
    boolean isAlone = first.words().length() <= 8 && open.size() > 1;
    String letters = words.replaceAll("^[\\[ ]+", "");
    return isAlone && !letters.isEmpty() && Character.isLowerCase(letters.charAt(0));
  }

  private void noteNumberInBrackets(PlacedText text, String words) {
    if (NUMBER_IN_BRACKETS.matcher(words).matches()) {
      findings.add(Reason.BRACKETED_NUMBER, text, 0, words.indexOf(']') + 1);
    }
  }

  private static String colonAdded(String rest) {
    Matcher missing = NO_COLON.matcher(rest);
    return missing.matches() ? missing.group("start") + ": " + missing.group("rest") : rest;
  }

  /// A heading's call that stands before its colon goes to its end, out of the number's way.
  private PlacedText withCallsAtEnd(PlacedText text) {
    String words = text.toString();
    int opening = opening(words);
    String rest = words.substring(opening);
    Matcher first = CALL_FIRST.matcher(rest);
    if (first.matches() && startAfter(first.group("rest")).isPresent()) {
      int call = opening + first.start("call");
      return text.part(0, call)
          .append(text, opening + first.start("rest"), text.length())
          .append(text, call, call + 1);
    }
    Matcher inside = CALL_INSIDE.matcher(rest);
    if (inside.matches() && startAfter(inside.group("start") + inside.group("rest")).isPresent()) {
      int call = opening + inside.start("call");
      return text.part(0, opening + inside.end("start"))
          .append(text, call + 1, text.length())
          .append(text, call, call + 1);
    }
    return text;
  }
}
