package org.entente.text;

import java.util.List;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// A piece of a body: plain words or one of the closed set of marks. Marks hold plain words and do
/// not nest.
public sealed interface Inline {

  record Plain(String text) implements Inline {}

  record Emphasis(String text) implements Inline {}

  /// A term where it is defined.
  record Term(String text) implements Inline {}

  /// Names a provision by id; people see its label.
  record Reference(ProvisionId id) implements Inline {}

  /// Calls a footnote, which is a child of the provision that holds the call.
  record Call(ProvisionId id) implements Inline {}

  /// Takes a body apart; a body not written in the one canonical way is refused with the place
  /// named.
  static List<Inline> parse(String body, String place) {
    if (isPlain(body)) {
      return body.isEmpty() ? List.of() : List.of(new Plain(body));
    }
    List<Inline> spans = new InlineReader(body, place).spans();
    if (!print(spans).equals(body)) {
      throw new Refused(
          new LineRefusal.NotCanonical(place, "a mark or “\\” is used where none is needed"));
    }
    return spans;
  }

  /// Brings a body as people write it, with more escapes than needed, to the canonical way.
  static String canonical(String draft, String place) {
    return isPlain(draft) ? draft : print(new InlineReader(draft, place).spans());
  }

  static String print(List<Inline> spans) {
    var out = new StringBuilder();
    for (Inline span : spans) {
      switch (span) {
        case Plain(String text) -> out.append(escape(text));
        case Emphasis(String text) -> out.append('*').append(escape(text)).append('*');
        case Term(String text) -> out.append("**").append(escape(text)).append("**");
        case Reference(ProvisionId id) -> out.append("{@").append(id).append('}');
        case Call(ProvisionId id) -> out.append("[^").append(id).append(']');
      }
    }
    return out.toString();
  }

  /// The words alone as a body: characters that would start a mark are escaped.
  static String escape(String words) {
    if (isPlain(words)) {
      return words;
    }
    var out = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean opensCall = c == '[' && i + 1 < words.length() && words.charAt(i + 1) == '^';
      if (c == '*' || c == '{' || c == '\\' || c == '|' || opensCall) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isPlain(String body) {
    for (int i = 0; i < body.length(); i++) {
      switch (body.charAt(i)) {
        case '*', '{', '[', '\\', '|' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
