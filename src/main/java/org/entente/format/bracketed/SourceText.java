package org.entente.format.bracketed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.base.CanonicalText;
import org.entente.base.Refused;

/// The lines of a draft, from plain text or from HTML, each with its number in the source: spaces
/// of other kinds made plain, characters that show nothing left out and listed.
public final class SourceText {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u00AD\\uFE00-\\uFE0F\\p{Co}"
              + "[\\p{Cc}&&[^\\t\\f]]]");
  private static final Pattern SPACE = Pattern.compile("[\\t\\u00A0\\u2000-\\u200A\\u202F\\u205F]");
  private static final Pattern HTML =
      Pattern.compile("(?is)\\s*<(?:!doctype html|html|head|body|p|div|table|h[1-6])\\b.*");

  private final List<Line> lines = new ArrayList<>();
  private final Findings findings;
  private final String place;

  private SourceText(String place) {
    this.place = place;
    this.findings = new Findings(place);
  }

  /// Reads plain text, or HTML if it starts with a tag; `place` names the file in refusals.
  public static SourceText of(String text, String place) {
    String start = text.substring(0, Math.min(text.length(), 500));
    return HTML.matcher(start).matches() ? html(text, place) : plain(text, place);
  }

  /// Reads plain text; a form feed ends a page.
  public static SourceText plain(String text, String place) {
    requireSize(text, place);
    var source = new SourceText(place);
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      source.add(i + 1, lines[i]);
    }
    return source;
  }

  /// Reads the paragraphs of HTML: what a browser would show, and nothing is fetched or run.
  public static SourceText html(String html, String place) {
    requireSize(html, place);
    var source = new SourceText(place);
    HtmlLines.read(html, source::add, source.findings);
    return source;
  }

  /// All the words, line by line, as the reader takes them.
  public List<String> words() {
    return lines.stream().map(Line::words).toList();
  }

  List<Line> lines() {
    return lines;
  }

  Findings findings() {
    return findings;
  }

  String place() {
    return place;
  }

  private static void requireSize(String text, String place) {
    if (text.length() > Limits.SOURCE_CHARS) {
      throw new Refused(new BracketedRefusal.TooLarge(place, "characters", Limits.SOURCE_CHARS));
    }
  }

  private void add(int number, String whole) {
    String visible = HIDDEN.matcher(whole).replaceAll("");
    if (visible.length() < whole.length()) {
      findings.add(Reason.HIDDEN_CHARACTER, number, 1, visible.strip());
    }
    String[] parts = visible.split("\f", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        add(new Line(number, "", true));
      }
      String text = Normalizer.normalize(parts[i], Normalizer.Form.NFC);
      add(new Line(number, SPACE.matcher(text).replaceAll(" ")));
    }
  }

  private void add(Line line) {
    CanonicalText.require(line.text(), place + ":" + line.number());
    if (lines.size() >= Limits.LINES) {
      throw new Refused(new BracketedRefusal.TooLarge(place, "lines", Limits.LINES));
    }
    lines.add(line);
  }
}
