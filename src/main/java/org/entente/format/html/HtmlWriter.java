package org.entente.format.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.entente.base.Bounds;

/// Writes HTML that is well-formed XML as well. Elements come from a closed list and are closed in
/// order; everything else is text or the value of an attribute, and escaped. There is no way to
/// hand it markup.
final class HtmlWriter {
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<Tag> open = new ArrayDeque<>();

  HtmlWriter open(Tag tag, Attr... attributes) {
    out.append('<').append(tag.word());
    for (Attr attribute : attributes) {
      out.append(' ').append(attribute.name()).append("=\"");
      escape(attribute.value());
      out.append('"');
    }
    if (tag.isVoid()) {
      out.append("/>");
    } else {
      out.append('>');
      open.push(tag);
    }
    return this;
  }

  /// Closes the element opened last of those still open.
  HtmlWriter close() {
    out.append("</").append(open.pop().word()).append('>');
    return this;
  }

  HtmlWriter text(String text) {
    escape(text);
    return this;
  }

  /// A whole element with nothing but text in it.
  HtmlWriter element(Tag tag, String text, Attr... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// Begins a new line of the source, where white space means nothing.
  HtmlWriter line() {
    out.append('\n');
    return this;
  }

  /// The style of all our pages; it holds no character that would need escaping.
  HtmlWriter style(PageStyle style) {
    open(Tag.STYLE);
    out.append(style.text());
    return close();
  }

  /// The page; everything opened must be closed.
  String page() {
    Bounds.require(open.isEmpty(), "an element is still open: %s", open);
    return out.append('\n').toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
      }
    }
  }

  /// Whether XML has the character; controls and halves of pairs it has not.
  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\n' || c == '\t' || (c >= 0x20 && (c < 0x7f || c > 0x9f) && c < 0xFFFE);
  }
}
