package org.entente.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value (RFC 8259), immutable, printed with its members in the order they were given and
/// with one escape for each character, so equal values print equal bytes. It writes only.
///
/// Start with [#object()] and [Fields#with]; [#print()] gives one line, [#pretty()] an indented
/// page.
public sealed interface JsonText {

  /// A string.
  record Words(String value) implements JsonText {}

  /// A whole number.
  record Whole(long value) implements JsonText {}

  /// `true` or `false`.
  record Flag(boolean value) implements JsonText {}

  /// `null`, for what is known to be absent.
  record Nothing() implements JsonText {}

  /// Values in order.
  record Items(List<JsonText> values) implements JsonText {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// One named value of an object.
  record Field(String name, JsonText value) {}

  /// An object; its names are for the caller to keep distinct.
  record Fields(List<Field> fields) implements JsonText {
    public Fields {
      fields = List.copyOf(fields);
    }

    public Fields with(String name, JsonText value) {
      var longer = new ArrayList<>(fields);
      longer.add(new Field(name, value));
      return new Fields(longer);
    }

    public Fields with(String name, String value) {
      return with(name, new Words(value));
    }

    public Fields with(String name, long value) {
      return with(name, new Whole(value));
    }

    public Fields with(String name, boolean value) {
      return with(name, new Flag(value));
    }

    public Fields with(String name, Collection<? extends JsonText> values) {
      return with(name, new Items(List.copyOf(values)));
    }

    /// Adds the value where there is one; leaves the object as it is where there is none.
    public Fields withIf(String name, Optional<String> value) {
      return value.isEmpty() ? this : with(name, value.get());
    }
  }

  // Making a Nothing does not initialise this interface.
  @SuppressWarnings("ClassInitializationDeadlock")
  JsonText NOTHING = new Nothing();

  static Fields object() {
    return new Fields(List.of());
  }

  /// An object with the members of the map, in the map's order.
  static Fields object(Map<String, ? extends JsonText> members) {
    var fields = new ArrayList<Field>();
    members.forEach((name, value) -> fields.add(new Field(name, value)));
    return new Fields(fields);
  }

  static Items array(Collection<? extends JsonText> values) {
    return new Items(List.copyOf(values));
  }

  /// An array of strings, each value printed by its `toString`.
  static Items strings(Collection<?> values) {
    return new Items(values.stream().map(v -> (JsonText) new Words(v.toString())).toList());
  }

  static Words of(String value) {
    return new Words(value);
  }

  static Whole of(long value) {
    return new Whole(value);
  }

  /// The value on one line, without spaces.
  default String print() {
    var out = new StringBuilder();
    JsonPrinter.compact(this, out);
    return out.toString();
  }

  /// The value over several lines, two spaces for each level, ending with LF.
  default String pretty() {
    var out = new StringBuilder();
    JsonPrinter.indented(this, 0, out);
    return out.append('\n').toString();
  }
}
