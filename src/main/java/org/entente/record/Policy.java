package org.entente.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// Who must sign for a party: one office, all of several, any of them, or so many of them, nested.
///
/// Written without spaces: `all(prime-minister,any(minister,ambassador))`, `2of(a,b,c)`.
public sealed interface Policy {

  record One(Office office) implements Policy {
    public One {
      if (office.isReserved()) {
        throw new Refused(
            new RecordRefusal.BadPolicy("policy", office.name(), "a post, not a key of the party"));
      }
    }
  }

  /// So many of these must be satisfied. `all` and `any` are written as such when the number says
  /// so.
  record SomeOf(int needed, List<Policy> parts) implements Policy {
    public SomeOf {
      parts = List.copyOf(parts);
      if (needed < 1 || needed > parts.size() || parts.size() < 2) {
        throw new Refused(
            new RecordRefusal.BadPolicy(
                "policy",
                needed + " of " + parts.size(),
                "at least one, at most all, of two or more"));
      }
    }
  }

  /// Whether these offices together satisfy it.
  default boolean satisfiedBy(Set<Office> offices) {
    return switch (this) {
      case One one -> offices.contains(one.office());
      case SomeOf some ->
          some.parts().stream().filter(part -> part.satisfiedBy(offices)).count() >= some.needed();
    };
  }

  /// Every office that is named.
  default Set<Office> offices() {
    return switch (this) {
      case One one -> Set.of(one.office());
      case SomeOf some -> {
        var all = new TreeSet<Office>();
        some.parts().forEach(part -> all.addAll(part.offices()));
        yield all;
      }
    };
  }

  default String text() {
    return switch (this) {
      case One one -> one.office().name();
      case SomeOf some -> {
        String parts = String.join(",", some.parts().stream().map(Policy::text).toList());
        yield word(some) + "(" + parts + ")";
      }
    };
  }

  private static String word(SomeOf some) {
    if (some.needed() == some.parts().size()) {
      return "all";
    }
    return some.needed() == 1 ? "any" : some.needed() + "of";
  }

  /// Reads the one accepted form; `place` names it in a refusal.
  static Policy parse(String text, String place) {
    var reader = new Reader(text, place);
    Policy policy = reader.policy(0);
    reader.end();
    if (!policy.text().equals(text)) {
      throw new Refused(
          new LineRefusal.NotCanonical(place, "“" + text + "” is written “" + policy.text() + "”"));
    }
    return policy;
  }

  /// Reads nested policies by descent, no deeper than [Bounds#DEPTH].
  final class Reader {
    private final String text;
    private final String place;
    private int at;

    private Reader(String text, String place) {
      this.text = text;
      this.place = place;
    }

    private Policy policy(int depth) {
      if (depth > Bounds.DEPTH) {
        throw new Refused(new LineRefusal.TooLarge(place, "levels of nesting", Bounds.DEPTH));
      }
      String word = word();
      if (at >= text.length() || text.charAt(at) != '(') {
        return new One(new Office(word));
      }
      var parts = new ArrayList<Policy>();
      do {
        at++;
        parts.add(policy(depth + 1));
      } while (at < text.length() && text.charAt(at) == ',');
      if (at >= text.length() || text.charAt(at) != ')') {
        throw bad("a closing parenthesis");
      }
      at++;
      return new SomeOf(needed(word, parts.size()), parts);
    }

    private int needed(String word, int parts) {
      return switch (word) {
        case "all" -> parts;
        case "any" -> 1;
        default -> {
          if (!word.matches("[1-9][0-9]?of")) {
            throw bad("“all”, “any” or a number and “of”");
          }
          yield Integer.parseInt(word.substring(0, word.length() - 2));
        }
      };
    }

    private String word() {
      int from = at;
      while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private void end() {
      if (at < text.length()) {
        throw bad("the end");
      }
    }

    private Refused bad(String expected) {
      return new Refused(new RecordRefusal.BadPolicy(place, text, expected));
    }
  }
}
