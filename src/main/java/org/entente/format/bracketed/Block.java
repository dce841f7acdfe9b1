package org.entente.format.bracketed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.format.plain.BlockStart;
import org.entente.text.Headings;
import org.entente.text.Kind;

/// One provision's words as the draft has them, brackets and all, its number taken off. `opening`
/// is how many characters stood before the number: brackets around the provision, not in it.
record Block(Optional<BlockStart> start, PlacedText words, int opening) {
  private static final Pattern OPTION =
      Pattern.compile("\\[?\\s*(?i:option) (?:\\d{1,2}|[A-Z])(?![\\p{L}\\p{N}])(?<rest>.*)");

  boolean isHeading() {
    return start.isPresent() && Headings.isHeaded(start.get().kind());
  }

  /// How far up in the text it stands: a part, chapter or annex is 1, a section 2, an article 3,
  /// all below it 4.
  int rank() {
    if (!isHeading()) {
      return LOWEST;
    }
    return switch (start.get().kind()) {
      case ARTICLE -> 3;
      case SECTION -> 2;
      default -> 1;
    };
  }

  static final int LOWEST = 4;

  /// Whether it is no more than “Option 1”, perhaps with parties.
  boolean isOption() {
    return start.isEmpty()
        && words.length() <= Limits.ATTRIBUTION_CHARS
        && startsOption(words.toString());
  }

  /// Whether these words name an option and say nothing else but, perhaps, parties.
  static boolean startsOption(String words) {
    var option = OPTION.matcher(words);
    return option.matches()
        && option.group("rest").matches("[^\\p{Ll}]*:?|[^:]*:|\\s*\\([^)]*\\):?");
  }

  boolean isItem() {
    return start.isPresent() && start.get().kind() == Kind.ITEM;
  }

  boolean isParagraph() {
    return start.map(found -> found.kind() == Kind.PARAGRAPH).orElse(true);
  }
}
