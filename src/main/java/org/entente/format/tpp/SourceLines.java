package org.entente.format.tpp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The blocks of a source file: what is above the text (between lines `---`) and the link to the
/// next chapter left out, tags taken off, spaces of other kinds made plain, invisible characters
/// dropped. What is left out or dropped is noted.
final class SourceLines {
  /// A block, the line it starts at, and whether it was set off as a footnote.
  record Source(int line, String words, boolean note) {}

  private static final Pattern TAG = Pattern.compile("</?(?:pre|span)\\b[^>]*>");
  private static final Pattern NEXT =
      Pattern.compile("\\[\\**_*\\(Proceed to .*\\)_*\\**\\]\\([a-z0-9.]*\\)");
  private static final Pattern HIDDEN = Pattern.compile("[\\u200B-\\u200F\\u00AD\\u2060\\uFEFF]");

  private final List<Source> blocks = new ArrayList<>();
  private final List<String> notes;

  SourceLines(String markdown, List<String> notes) {
    this.notes = notes;
    String[] lines = markdown.split("\r?\n", -1);
    int at = lines[0].equals("---") ? 1 : 0;
    while (at > 0 && !lines[at - 1].equals("---") || at == 1) {
      at++;
    }
    for (int i = at; i < lines.length; i++) {
      add(i + 1, lines[i]);
    }
  }

  List<Source> blocks() {
    return blocks;
  }

  private void add(int line, String whole) {
    String visible =
        Normalizer.normalize(HIDDEN.matcher(whole).replaceAll(""), Normalizer.Form.NFC);
    if (!visible.equals(whole)) {
      notes.add("line " + line + ": invisible characters dropped");
    }
    boolean note = visible.startsWith("<pre");
    String words =
        TAG.matcher(visible).replaceAll("").replaceAll("[\u00A0\u2000-\u200A\u202F]", " ").strip();
    if (NEXT.matcher(words).matches()) {
      notes.add("line " + line + ": link to the next chapter, not part of the text");
    } else if (!words.isEmpty()) {
      blocks.add(new Source(line, words, note));
    }
  }
}
