package org.entente.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Refused;

/// How a block starts, which says what kind of provision it is.
sealed interface Marker {

  /// `## Article 3: ` with so many `#`; the title of the text is of kind agreement.
  record Heading(int level, Kind kind, Label label) implements Marker {}

  /// `1. ` or `2 bis. `.
  record Numbered(Label label) implements Marker {}

  /// `(a) `, or `- ` for an item without number.
  record Item(Label label) implements Marker {}

  /// `[^id]: `.
  record Note(ProvisionId id) implements Marker {}

  /// `| … |`.
  record Row() implements Marker {}

  /// `| --- |`, below column titles.
  record Rule() implements Marker {}

  /// No marker at all: an unnumbered paragraph.
  record Text() implements Marker {}

  /// A marker and the words after it.
  record Marked(Marker marker, String words) {}

  String NUMBER = "[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+)*";
  String FIXED = NUMBER + "(?: " + Label.ADVERB + ")?";
  Pattern PARAGRAPH_START =
      Pattern.compile(
          "(?:(?<place>\\d+)|(?<bis>\\d+ "
              + Label.ADVERB
              + ")|=(?<fixed>"
              + FIXED
              + "))\\.(?: |$)");
  Pattern ITEM_START =
      Pattern.compile(
          "(?:\\((?<place>[a-zA-Z]{1,2}|[ivxlc]{1,7}|[IVXLC]{1,7}|\\d{1,3})\\)"
              + "|\\((?<bis>(?:[a-zA-Z]{1,2}|[ivxlc]{1,7}|[IVXLC]{1,7}|\\d{1,3}) "
              + Label.ADVERB
              + ")\\)"
              + "|=\\((?<fixed>"
              + FIXED
              + ")\\)|-)(?: |$)");
  Pattern NOTE_START = Pattern.compile("\\[\\^(?<id>[a-z0-9-]+)\\]:(?: |$)");
  Pattern HEADING_START = Pattern.compile("(?<level>#+)(?: (?<rest>.*))?");
  Pattern HEADING_REST =
      Pattern.compile(
          "(?<word>[^ :]+)(?: (?<number>[^ :][^:]*?))?[ \u00A0\u202F]?(?:: ?(?<words>.*))?");
  Pattern RULE = Pattern.compile("\\|(?: ?:?-{3,}:? ?\\|)+");
  Pattern BIS = Pattern.compile("[^=]* " + Label.ADVERB);

  /// Whether words that start so would be taken for something else than the words of an unnumbered
  /// paragraph.
  static boolean startsLikeMarker(String words) {
    return words.startsWith("#")
        || words.startsWith("|")
        || words.startsWith("\\ ")
        || PARAGRAPH_START.matcher(words).lookingAt()
        || ITEM_START.matcher(words).lookingAt()
        || NOTE_START.matcher(words).lookingAt()
        || BlockReader.COUNTERPART.matcher(words).lookingAt();
  }

  /// Takes the marker off the front of a block's text.
  static Marked of(String text, Language language, String place) {
    if (text.startsWith("#")) {
      return heading(text, language, place);
    }
    if (text.startsWith("|")) {
      return new Marked(RULE.matcher(text).matches() ? new Rule() : new Row(), text);
    }
    if (text.equals("\\") || text.startsWith("\\ ")) {
      return new Marked(new Text(), text.substring(1).strip());
    }
    var paragraph = PARAGRAPH_START.matcher(text);
    if (paragraph.lookingAt()) {
      return new Marked(new Numbered(label(paragraph)), text.substring(paragraph.end()));
    }
    var item = ITEM_START.matcher(text);
    if (item.lookingAt()) {
      Label label = text.startsWith("-") ? Label.UNNUMBERED : label(item);
      return new Marked(new Item(label), text.substring(item.end()));
    }
    var note = NOTE_START.matcher(text);
    if (note.lookingAt()) {
      return new Marked(new Note(new ProvisionId(note.group("id"))), text.substring(note.end()));
    }
    return new Marked(new Text(), text);
  }

  private static Label label(Matcher match) {
    if (match.group("place") != null) {
      return Label.FROM_PLACE;
    }
    String bis = match.group("bis");
    return new Label.Fixed(bis == null ? match.group("fixed") : bis);
  }

  private static Marked heading(String text, Language language, String place) {
    var start = HEADING_START.matcher(text);
    if (!start.matches()) {
      throw new Refused(new MarkupRefusal.UnknownHeading(place, text, Headings.known(language)));
    }
    int level = start.group("level").length();
    String rest = Optional.ofNullable(start.group("rest")).orElse("").strip();
    if (level == 1) {
      return new Marked(new Heading(1, Kind.AGREEMENT, Label.UNNUMBERED), rest);
    }
    var parts = HEADING_REST.matcher(rest);
    String word = parts.matches() ? parts.group("word") : rest;
    Kind kind =
        Headings.kindOf(word, language)
            .orElseThrow(() ->
                new Refused(
                    new MarkupRefusal.UnknownHeading(place, word, Headings.known(language))));
    Label label = headingLabel(Optional.ofNullable(parts.group("number")).orElse(""), place);
    String words = Optional.ofNullable(parts.group("words")).orElse("").strip();
    return new Marked(new Heading(level, kind, label), words);
  }

  private static Label headingLabel(String number, String place) {
    if (number.isEmpty()) {
      return Label.UNNUMBERED;
    }
    String bare = number.startsWith("=") ? number.substring(1) : number;
    if (!Label.NUMBER.matcher(bare).matches()) {
      throw new Refused(new MarkupRefusal.NotANumber(place, number));
    }
    boolean fixed = number.startsWith("=") || BIS.matcher(number).matches();
    return fixed ? new Label.Fixed(bare) : Label.FROM_PLACE;
  }
}
