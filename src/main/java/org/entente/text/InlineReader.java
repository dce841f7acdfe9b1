package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Refused;

/// Reads one body from left to right; every character either opens a mark, is escaped, or stands
/// for itself.
final class InlineReader {
  private static final String ESCAPABLE = "*{[]}\\|#";

  private final String body;
  private final String place;
  private final List<Inline> spans = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int at;

  InlineReader(String body, String place) {
    this.body = body;
    this.place = place;
  }

  List<Inline> spans() {
    while (at < body.length()) {
      switch (body.charAt(at)) {
        case '*' -> mark();
        case '{' -> reference();
        case '[' -> bracket();
        case '|' -> throw unknown("|");
        default -> plain.append(character());
      }
    }
    flush();
    return List.copyOf(spans);
  }

  private void mark() {
    String fence = body.startsWith("**", at) ? "**" : "*";
    at += fence.length();
    var words = new StringBuilder();
    while (at < body.length() && body.charAt(at) != '*') {
      words.append(inMark(fence));
    }
    boolean closed = body.startsWith(fence, at);
    at += fence.length();
    boolean touches = at < body.length() && body.charAt(at) == '*';
    String text = words.toString();
    if (!closed || touches || text.isEmpty() || !text.equals(text.strip())) {
      throw new Refused(new MarkupRefusal.UnbalancedMark(place, fence));
    }
    flush();
    spans.add(fence.length() == 2 ? new Inline.Term(text) : new Inline.Emphasis(text));
  }

  private char inMark(String fence) {
    char c = body.charAt(at);
    if (c == '{' || body.startsWith("[^", at)) {
      throw new Refused(new MarkupRefusal.UnbalancedMark(place, fence));
    }
    if (c == '|') {
      throw unknown("|");
    }
    return character();
  }

  private void reference() {
    int end = body.indexOf('}', at);
    if (!body.startsWith("{@", at) || end < 0) {
      throw unknown(body.substring(at, Math.min(body.length(), at + 2)));
    }
    flush();
    spans.add(new Inline.Reference(new ProvisionId(body.substring(at + 2, end))));
    at = end + 1;
  }

  private void bracket() {
    if (!body.startsWith("[^", at)) {
      plain.append(character());
      return;
    }
    int end = body.indexOf(']', at);
    if (end < 0) {
      throw unknown("[^");
    }
    flush();
    spans.add(new Inline.Call(new ProvisionId(body.substring(at + 2, end))));
    at = end + 1;
  }

  private char character() {
    char c = body.charAt(at++);
    if (c != '\\') {
      return c;
    }
    if (at == body.length() || ESCAPABLE.indexOf(body.charAt(at)) < 0) {
      throw unknown("\\");
    }
    return body.charAt(at++);
  }

  private void flush() {
    if (!plain.isEmpty()) {
      spans.add(new Inline.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private Refused unknown(String found) {
    return new Refused(new MarkupRefusal.UnknownMark(place, found));
  }
}
