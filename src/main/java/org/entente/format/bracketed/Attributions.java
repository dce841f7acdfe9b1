package org.entente.format.bracketed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.format.bracketed.Attribution.Stance;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Language;

/// Reads attributions such as `US/AU propose; CL/NZ oppose:`, in English and French. A party named
/// with no stance holds the words.
final class Attributions {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,/;&+–—-]+|(?:and|et)(?![\\p{L}])");
  private static final Pattern OPTION =
      Pattern.compile("\\s*(?i:option) (?:\\d{1,2}|[A-Z])(?![\\p{L}\\p{N}])\\s*[:.–—-]?\\s*\\(?");
  private static final String UNDECIDED =
      "consider(?:s|ing|ation)?|under consideration|reserv(?:e|es|ing|ation)|stud(?:y|ies|ying)"
          + "|undecided|reflecting|pending|to revert|réserv\\p{L}+|étudi\\p{L}+";
  private static final String OPPOSE =
      "(?:do|does) not support|s['’]oppos\\p{L}+|oppos(?:e|es|ed|ition|ing|ent)|objects?|rejects?"
          + "|deletes?|against|contre";
  private static final String HOLD =
      "propos(?:e|es|ed|al|als|ition|ing|ent|ée)|support(?:s|ed|ing)?|prefer(?:s|red)?|favou?rs?"
          + "|suggests?|inserts?|adds?|requests?|appui\\p{L}+|préfèr\\p{L}+";
  private static final Pattern STANCE =
      Pattern.compile(
          "(?i)(?:(?<undecided>"
              + UNDECIDED
              + ")|(?<oppose>"
              + OPPOSE
              + ")|(?<hold>"
              + HOLD
              + "))(?<by> (?:by|par))?(?![\\p{L}])");
  private static final Pattern LIKELY =
      Pattern.compile(
          "\\s*\\p{Lu}{2,8}\\d{0,2}(?:\\s*[,/;&]\\s*\\p{Lu}{2,8}\\d{0,2})*(?<rest>\\s.*)?");

  private final Pattern names;
  private final Parties parties;

  Attributions(Parties parties) {
    this.parties = parties;
    this.names = parties.anyName();
  }

  /// The attribution that starts here, right after an opening bracket and up to a colon.
  Optional<Attribution> at(String text, int from) {
    int colon = colon(text, from);
    return colon < 0
        ? Optional.empty()
        : between(text, from, colon).map(a -> a.endingAt(colon + 1));
  }

  /// The attribution all of these characters make.
  Optional<Attribution> between(String text, int from, int to) {
    var draft = new Attribution.Draft();
    int at = from;
    Matcher option = OPTION.matcher(text).region(from, to);
    boolean isOption = option.lookingAt();
    at = isOption ? option.end() : at;
    while (at < to) {
      int next = token(text, at, to, draft);
      boolean closes = next < 0 && isOption && text.substring(at, to).strip().equals(")");
      if (next < 0 && !closes) {
        return Optional.empty();
      }
      at = closes ? to : next;
    }
    return draft.isEmpty() ? Optional.empty() : Optional.of(draft.at(to));
  }

  /// Whether these words look like an attribution, to parties that were not given.
  boolean isLikely(String text, int from) {
    int colon = colon(text, from);
    if (colon < 0) {
      return false;
    }
    Matcher likely = LIKELY.matcher(text.substring(from, colon));
    boolean isStated =
        likely.matches()
            && (likely.group("rest") == null
                || likely.group("rest").isBlank()
                || STANCE.matcher(likely.group("rest")).find());
    return isStated && !isHeading(text.substring(from, colon).strip());
  }

  private static boolean isHeading(String words) {
    for (Kind kind : Kind.values()) {
      for (Language language : new Language[] {Language.EN, Language.FR}) {
        if (Headings.isHeaded(kind) && Headings.word(kind, language).equalsIgnoreCase(words)) {
          return true;
        }
      }
    }
    return words.equalsIgnoreCase("note") || words.equalsIgnoreCase("option");
  }

  private static int colon(String text, int from) {
    int end = Math.min(text.length(), from + Limits.ATTRIBUTION_CHARS);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == '[' || c == ']') {
        return -1;
      }
    }
    return -1;
  }

  /// Reads one name, stance or separator; the place after it, or -1 for anything else.
  private int token(String text, int at, int to, Attribution.Draft draft) {
    Matcher name = names.matcher(text).region(at, to).useTransparentBounds(true);
    if (name.lookingAt()) {
      int bit = parties.bitOf(name.group("name")).orElse(0);
      draft.party(bit);
      figure(name, bit, draft);
      return name.end();
    }
    Matcher stance = STANCE.matcher(text).region(at, to).useTransparentBounds(true);
    if (stance.lookingAt()) {
      if (stance.group("by") == null) {
        draft.stance(stanceOf(stance));
      } else {
        draft.stanceAhead(stanceOf(stance));
      }
      return stance.end();
    }
    Matcher separator = SEPARATOR.matcher(text).region(at, to).useTransparentBounds(true);
    return separator.lookingAt() ? separator.end() : -1;
  }

  private static void figure(Matcher name, int bit, Attribution.Draft draft) {
    if (!name.group("figure").isEmpty()) {
      int from = name.start("figure");
      draft.figure(new Attribution.Figure(bit, from, name.end("figure"), false));
    }
    if (!name.group("call").isEmpty()) {
      draft.figure(new Attribution.Figure(bit, name.start("call"), name.end("call"), true));
    }
  }

  private static Stance stanceOf(Matcher stance) {
    if (stance.group("undecided") != null) {
      return Stance.UNDECIDED;
    }
    return stance.group("oppose") != null ? Stance.OPPOSE : Stance.HOLD;
  }
}
