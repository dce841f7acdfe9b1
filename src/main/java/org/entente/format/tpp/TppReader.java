package org.entente.format.tpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.format.plain.Draft;
import org.entente.format.plain.ItemLevels;
import org.entente.format.plain.Numbers;
import org.entente.format.tpp.SourceLines.Source;
import org.entente.text.Kind;
import org.entente.text.Structure;

/// Reads one file of the TPP: a chapter or the preamble.
public final class TppReader {
  private static final Pattern CHAPTER = Pattern.compile("# Chapter (?<number>\\d+): (?<words>.*)");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "#{3,4} \\[?Article (?<chapter>\\d+)\\\\?\\. ?(?<number>\\d+) ?(?<bis>bis)?:?"
              + " ?(?<words>.*)");
  private static final Pattern SECTION =
      Pattern.compile("## Section:? (?<number>[A-Z])(?: ?[:—] (?<words>.*))?");
  private static final Pattern ANNEX =
      Pattern.compile(
          "(?:#+ )?\\**(?:Annex|ANNEX) ?(?<number>\\d+-[A-Z]|[A-Z]+) ?\\**(?: ?[:—]"
              + " ?(?<words>.*)|(?<call>\\[.*)?)");
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\**(?<number>\\d{1,3})\\\\?\\.\\**(?: +|(?=\\p{L}))(?<words>.*)");
  private static final Pattern ITEM =
      Pattern.compile("(?:#+ )?\\((?<number>[a-z]{1,5}|[A-Z]{1,2})(?<bis>_bis_)?\\) ?(?<words>.*)");
  private static final Pattern BULLET = Pattern.compile("\\* +(?<words>.*)");
  private static final Pattern HEADING = Pattern.compile("#+ (?<words>.*)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*");

  private final List<String> notes = new ArrayList<>();
  private final List<Source> blocks;
  private final SourceNotes footnotes;
  private final Draft root = new Draft("agreement", Kind.AGREEMENT, "by-chapter");
  private final List<Draft> headings = new ArrayList<>(List.of(root));
  private final List<Draft> items = new ArrayList<>();
  private final ItemLevels levels = new ItemLevels();
  private final String prefix;
  private Draft paragraph = root;
  private int count;

  private TppReader(String markdown, String place) {
    this.prefix = place.replaceAll("\\..*", "").replaceAll("[^a-z0-9]", "");
    this.blocks = new SourceLines(markdown, notes).blocks();
    this.footnotes = new SourceNotes(blocks, prefix);
  }

  /// Reads a file; `place` is its name, such as `ch03.md`, from which ids are made.
  public static Imported read(String markdown, String place) {
    return new TppReader(markdown, place).imported();
  }

  private Imported imported() {
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).note()) {
        block(i);
      }
    }
    leftOver();
    var text = new Numbers(root).settle();
    Structure.require(text);
    return new Imported(text, notes);
  }

  private void block(int at) {
    String words = blocks.get(at).words();
    if (!heading(words) && !numbered(words, at)) {
      unnumbered(words, blocks.get(at).line());
    }
  }

  private boolean heading(String words) {
    Matcher chapter = CHAPTER.matcher(words);
    Matcher article = ARTICLE.matcher(words);
    Matcher section = SECTION.matcher(words);
    Matcher annex = ANNEX.matcher(words);
    if (chapter.matches()) {
      open(Kind.CHAPTER, chapter.group("number"), chapter.group("words"));
    } else if (words.equals("# Preamble")) {
      open(Kind.PREAMBLE, "", "");
    } else if (article.matches()) {
      String bis = article.group("bis") == null ? "" : " bis";
      String number = article.group("chapter") + "." + article.group("number") + bis;
      open(
          Kind.ARTICLE,
          number,
          article.group("words").replaceFirst("^([^\\[]*)\\]\\([^)]*\\)", "$1"));
    } else if (section.matches()) {
      open(Kind.SECTION, section.group("number"), orEmpty(section, "words"));
    } else if (annex.matches()
        && (words.startsWith("#") || words.startsWith("*") || words.contains("—"))) {
      open(Kind.ANNEX, annex.group("number"), orEmpty(annex, "words") + orEmpty(annex, "call"));
    } else {
      return otherHeading(words);
    }
    return true;
  }

  /// A heading of no known kind is a section without number; a line of bold right below an annex's
  /// number is its heading.
  private boolean otherHeading(String words) {
    Draft top = headings.getLast();
    boolean untitled = top.kind == Kind.ANNEX && top.heading.isEmpty() && top.children.isEmpty();
    if (untitled && BOLD.matcher(words).matches()) {
      top.heading = plain(words);
      adopt(top);
      return true;
    }
    Matcher heading = HEADING.matcher(words);
    if (heading.matches() && !ITEM.matcher(words).matches()) {
      open(Kind.SECTION, "", heading.group("words"));
      return true;
    }
    return false;
  }

  private boolean numbered(String words, int at) {
    Matcher number = PARAGRAPH.matcher(words);
    Matcher item = ITEM.matcher(words);
    Matcher bullet = BULLET.matcher(words);
    if (number.matches()) {
      Draft draft = new Draft(nextId(), Kind.PARAGRAPH, number.group("number"));
      startParagraph(draft);
      Matcher first = ITEM.matcher(number.group("words"));
      if (first.matches()) {
        item(number(first), first.group("words"), at);
      } else {
        fill(draft, number.group("words"));
      }
    } else if (item.matches()) {
      item(number(item), item.group("words"), at);
    } else if (bullet.matches() && !words.startsWith("**")) {
      Draft draft = new Draft(nextId(), Kind.ITEM, "");
      paragraph.children.add(draft);
      fill(draft, bullet.group("words"));
    } else {
      return false;
    }
    return true;
  }

  private void item(String number, String words, int at) {
    int level = Math.min(levels.levelOf(number, nextItem(at)), items.size());
    while (items.size() > level) {
      items.removeLast();
    }
    Draft parent = items.isEmpty() ? paragraph : items.getLast();
    Draft draft = new Draft(nextId(), Kind.ITEM, number);
    parent.children.add(draft);
    items.add(draft);
    fill(draft, words);
  }

  private static String number(Matcher item) {
    return item.group("number") + (item.group("bis") == null ? "" : " bis");
  }

  private String nextItem(int at) {
    for (int i = at + 1; i < blocks.size(); i++) {
      Matcher item = ITEM.matcher(blocks.get(i).words());
      if (item.matches()) {
        return item.group("number");
      }
    }
    return "";
  }

  private void unnumbered(String words, int line) {
    if (SourceNotes.START.matcher(words).matches()) {
      notes.add(
          "line " + line + ": looks like a footnote, but is not set as one; kept as a paragraph");
    }
    Kind kind = headings.getLast().kind == Kind.PREAMBLE ? Kind.RECITAL : Kind.PARAGRAPH;
    Draft draft = new Draft(nextId(), kind, "");
    startParagraph(draft);
    fill(draft, words);
  }

  private void startParagraph(Draft draft) {
    headings.getLast().children.add(draft);
    paragraph = draft;
    items.clear();
    levels.clear();
  }

  private void open(Kind kind, String number, String words) {
    while (!Structure.allows(headings.getLast().kind, kind)
        || sameRank(headings.getLast(), kind, number)) {
      headings.removeLast();
    }
    String id = kind == Kind.CHAPTER || kind == Kind.PREAMBLE ? prefix : nextId();
    Draft draft = new Draft(id, kind, number);
    headings.getLast().children.add(draft);
    headings.add(draft);
    paragraph = draft;
    items.clear();
    levels.clear();
    draft.heading = plain(words);
    adopt(draft);
  }

  /// An annex ends the annex and the section before it, a lettered section any section, a section
  /// without letter one like it.
  private static boolean sameRank(Draft top, Kind kind, String number) {
    boolean section = top.kind == Kind.SECTION;
    return switch (kind) {
      case ANNEX -> section || top.kind == Kind.ANNEX;
      case SECTION -> section && (!number.isEmpty() || top.number.isEmpty());
      default -> false;
    };
  }

  private void fill(Draft draft, String markdown) {
    draft.body = MarkdownWords.body(markdown, footnotes::call);
    adopt(draft);
  }

  private String plain(String markdown) {
    return MarkdownWords.body(markdown.replace("*", "").replace("_", ""), footnotes::call);
  }

  private void adopt(Draft caller) {
    caller.children.addAll(footnotes.takeCalled());
  }

  private void leftOver() {
    footnotes
        .uncalled()
        .forEach((number, drafts) ->
            drafts.forEach(note -> {
              notes.add(
                  "footnote " + number + ": nothing calls it; kept as a paragraph at the end");
              Draft draft = new Draft(prefix + "-uncalled-" + number, Kind.PARAGRAPH, "");
              startParagraph(draft);
              draft.body = "[" + number + "] " + note.body;
            }));
  }

  private String nextId() {
    return String.format(Locale.ROOT, "%s-%d", prefix, ++count);
  }

  private static String orEmpty(Matcher match, String group) {
    String found = match.group(group);
    return found == null ? "" : found.strip();
  }
}
