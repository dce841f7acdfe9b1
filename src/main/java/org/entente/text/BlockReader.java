package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.base.CanonicalText;
import org.entente.base.Refused;

/// Cuts a text into blocks: a blank line ends one, a row of a table and a counterpart start one,
/// further lines are wrapping.
final class BlockReader {
  static final Pattern COUNTERPART = Pattern.compile("(?<language>[a-z]{2,3})\\|(?: |$)");
  private static final Pattern ID = Pattern.compile("(?:^| )\\{#(?<id>[^{}]*)\\}$");
  private static final int INDENT = 2;

  private final List<String> lines;
  private final String place;
  private final List<Language> languages;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int openLine;
  private int openIndent;

  BlockReader(List<String> lines, String place, List<Language> languages) {
    this.lines = lines;
    this.place = place;
    this.languages = languages;
  }

  /// The lines of a file as people save it: a byte order mark and CR before LF are dropped, spaces
  /// at the end of a line too.
  static List<String> lines(String text, String place) {
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var lines = new ArrayList<String>();
    for (String line : whole.split("\r?\n", -1)) {
      CanonicalText.require(line, place + ":" + (lines.size() + 1));
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  /// The blocks from this line on, counted from 0.
  List<Block> from(int first) {
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      String words = line.strip();
      if (words.isEmpty()) {
        close();
      } else if (open.isEmpty() || words.startsWith("|") || isCounterpart(words)) {
        close();
        open(i, line, words);
      } else {
        wrap(i, words);
      }
    }
    close();
    return blocks;
  }

  private boolean isCounterpart(String words) {
    var mark = COUNTERPART.matcher(words);
    return mark.lookingAt() && languages.contains(new Language(mark.group("language")));
  }

  private void open(int line, String whole, String words) {
    openLine = line + 1;
    openIndent = whole.length() - whole.stripLeading().length();
    open.append(words);
  }

  private void wrap(int line, String words) {
    if (Marker.startsLikeMarker(words) || open.charAt(0) == '|') {
      String at = place + ":" + (line + 1);
      throw new Refused(
          new MarkupRefusal.NoBlankLine(at, words.length() > 40 ? words.substring(0, 40) : words));
    }
    open.append(' ').append(words);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    String at = place + ":" + openLine;
    String text = open.toString().replaceAll(" {2,}", " ");
    open.setLength(0);
    Language language = languages.getFirst();
    if (isCounterpart(text)) {
      language = new Language(text.substring(0, text.indexOf('|')));
      text = text.substring(text.indexOf('|') + 1).strip();
    }
    if (openIndent % INDENT != 0) {
      throw new Refused(
          new MarkupRefusal.NoParent(at, text.length() > 40 ? text.substring(0, 40) : text));
    }
    blocks.add(block(at, language, text));
  }

  private Block block(String at, Language language, String text) {
    var match = ID.matcher(text);
    Optional<ProvisionId> id = Optional.empty();
    String rest = text;
    if (match.find()) {
      id = Optional.of(id(match.group("id"), at));
      rest = text.substring(0, match.start()).strip();
    }
    Marker.Marked marked = Marker.of(rest, language, at);
    return new Block(at, language, openIndent / INDENT, marked.marker(), words(marked, at), id);
  }

  private static ProvisionId id(String value, String at) {
    try {
      return new ProvisionId(value);
    } catch (Refused e) {
      throw new Refused(new MarkupRefusal.NotAnId(at, value));
    }
  }

  private static String words(Marker.Marked marked, String at) {
    String words = marked.words().strip();
    if (marked.marker() instanceof Marker.Rule) {
      return "";
    }
    if (marked.marker() instanceof Marker.Row) {
      String inner =
          words.substring(
              1, Math.max(1, words.endsWith("|") ? words.length() - 1 : words.length()));
      return Cells.join(
          Cells.split(inner).stream().map(cell -> Inline.canonical(cell, at)).toList());
    }
    return Inline.canonical(words, at);
  }
}
