package org.entente.base;

import java.util.List;
import java.util.function.Consumer;

/// Prints [JsonText]: short escapes where RFC 8259 has one, a hexadecimal one for other controls,
/// and the two line separators escaped so that the text may stand inside a script.
final class JsonPrinter {
  private JsonPrinter() {}

  static void compact(JsonText value, StringBuilder out) {
    switch (value) {
      case JsonText.Items(List<JsonText> values) -> {
        out.append('[');
        parted(values, ",", out, item -> compact(item, out));
        out.append(']');
      }
      case JsonText.Fields(List<JsonText.Field> fields) -> {
        out.append('{');
        parted(
            fields,
            ",",
            out,
            field -> {
              quote(field.name(), out);
              out.append(':');
              compact(field.value(), out);
            });
        out.append('}');
      }
      default -> plain(value, out);
    }
  }

  static void indented(JsonText value, int depth, StringBuilder out) {
    String gap = "\n" + "  ".repeat(depth + 1);
    switch (value) {
      case JsonText.Items(List<JsonText> values) when !values.isEmpty() -> {
        out.append('[').append(gap);
        parted(values, "," + gap, out, item -> indented(item, depth + 1, out));
        out.append('\n').append("  ".repeat(depth)).append(']');
      }
      case JsonText.Fields(List<JsonText.Field> fields) when !fields.isEmpty() -> {
        out.append('{').append(gap);
        parted(
            fields,
            "," + gap,
            out,
            field -> {
              quote(field.name(), out);
              out.append(": ");
              indented(field.value(), depth + 1, out);
            });
        out.append('\n').append("  ".repeat(depth)).append('}');
      }
      default -> compact(value, out);
    }
  }

  private static void plain(JsonText value, StringBuilder out) {
    switch (value) {
      case JsonText.Words(String words) -> quote(words, out);
      case JsonText.Whole(long number) -> out.append(number);
      case JsonText.Flag(boolean flag) -> out.append(flag);
      case JsonText.Nothing() -> out.append("null");
      case JsonText.Items _, JsonText.Fields _ -> compact(value, out);
    }
  }

  private static <T> void parted(
      List<T> values, String between, StringBuilder out, Consumer<T> printer) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(between);
      }
      printer.accept(values.get(i));
    }
  }

  private static void quote(String words, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < words.length(); i++) {
      escape(words.charAt(i), out);
    }
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
