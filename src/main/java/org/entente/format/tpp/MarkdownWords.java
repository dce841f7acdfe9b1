package org.entente.format.tpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Inline;
import org.entente.text.ProvisionId;

/// Turns the words of one block of Markdown to a body: bold at the start of a paragraph is a
/// defined term, other bold and italic is emphasis, `[[3]](#x)` and `[3]` call a footnote, a link
/// is its words.
final class MarkdownWords {
  private static final Pattern CALL =
      Pattern.compile(
          "\\[[*_]*\\[(?<linked>\\d+)\\][*_]*\\]\\(#[^)]*\\)"
              + "|\\*\\*\\[(?<bold>\\d+)\\]\\*\\*"
              + "|\\[(?<bare>\\d+)\\](?!\\()");
  private static final Pattern LINK =
      Pattern.compile("\\[(?<words>[^\\[\\]]*)\\]\\((?<to>[^)]*)\\)");

  private enum Style {
    PLAIN,
    EMPHASIS,
    TERM
  }

  private record Run(Style style, Inline inline, String text) {}

  private final String source;
  private final Function<Integer, Optional<ProvisionId>> notes;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean bold;
  private boolean italic;

  private MarkdownWords(String source, Function<Integer, Optional<ProvisionId>> notes) {
    this.source = source;
    this.notes = notes;
  }

  /// The body; `notes` tells which footnote a call of this number calls, if there is one.
  static String body(String markdown, Function<Integer, Optional<ProvisionId>> notes) {
    String words =
        LINK.matcher(markdown).replaceAll(link -> keepCalls(link.group(), link.group("words")));
    var reader = new MarkdownWords(words, notes);
    reader.read();
    return reader.print();
  }

  private static String keepCalls(String whole, String words) {
    return Matcher.quoteReplacement(words.matches("\\d+") ? whole : words);
  }

  private void read() {
    Matcher call = CALL.matcher(source);
    int at = 0;
    while (at < source.length()) {
      if (call.region(at, source.length()).lookingAt()) {
        at = call(call);
        continue;
      }
      at = character(at);
    }
    flush();
  }

  private int call(Matcher call) {
    String number =
        Optional.ofNullable(call.group("linked"))
            .or(() -> Optional.ofNullable(call.group("bold")))
            .orElseGet(() -> call.group("bare"));
    Optional<ProvisionId> note = notes.apply(Integer.valueOf(number));
    if (note.isPresent()) {
      flush();
      runs.add(new Run(Style.PLAIN, new Inline.Call(note.get()), ""));
    } else {
      open.append('[').append(number).append(']');
    }
    return call.end();
  }

  private int character(int at) {
    char c = source.charAt(at);
    if (c == '\\' && at + 1 < source.length()) {
      open.append(source.charAt(at + 1));
      return at + 2;
    }
    if (source.startsWith("**", at)) {
      flush();
      bold = !bold;
      return at + 2;
    }
    if (c == '*' || c == '_') {
      flush();
      italic = !italic;
      return at + 1;
    }
    open.append(c);
    return at + 1;
  }

  private void flush() {
    if (!open.isEmpty()) {
      Style style =
          bold ? (isFirst() ? Style.TERM : Style.EMPHASIS) : italic ? Style.EMPHASIS : Style.PLAIN;
      runs.add(new Run(style, new Inline.Plain(""), open.toString()));
      open.setLength(0);
    }
  }

  private boolean isFirst() {
    return runs.stream().allMatch(run -> run.style() == Style.TERM || run.text().isBlank());
  }

  /// Writes the runs; spaces at the edge of a mark go outside, and a mark that would touch another
  /// is left off.
  private String print() {
    var spans = new ArrayList<Inline>();
    for (Run run : runs) {
      if (run.inline() instanceof Inline.Call) {
        spans.add(run.inline());
        continue;
      }
      String words = run.text().strip();
      boolean touches =
          !spans.isEmpty() && !(spans.getLast() instanceof Inline.Plain) && !startsWithSpace(run);
      boolean plain = run.style() == Style.PLAIN || words.isEmpty() || touches;
      if (plain) {
        plain(spans, run.text());
        continue;
      }
      plain(spans, run.text().substring(0, run.text().indexOf(words)));
      spans.add(run.style() == Style.TERM ? new Inline.Term(words) : new Inline.Emphasis(words));
      plain(spans, run.text().substring(run.text().indexOf(words) + words.length()));
    }
    return Inline.print(spans).replaceAll(" {2,}", " ").strip();
  }

  private static boolean startsWithSpace(Run run) {
    return run.text().startsWith(" ");
  }

  private static void plain(List<Inline> spans, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast() instanceof Inline.Plain(String before)) {
      spans.set(spans.size() - 1, new Inline.Plain(before + text));
    } else {
      spans.add(new Inline.Plain(text));
    }
  }
}
