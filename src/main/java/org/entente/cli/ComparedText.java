package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.PartyCode;
import org.entente.format.plain.PlainReader;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// A text to compare, from a file of any sort we read: our markup, a chapter of the TPP, or plain
/// text.
///
/// @param hasIds whether its provisions bear ids that mean something in another file as well; those
///     a reader gives by number or by words do not
record ComparedText(Agreement text, boolean hasIds) {
  private static final PartyCode READER = new PartyCode("TEXT");

  /// Reads a file; `language` is that of a plain text, guessed from its words if not given.
  static ComparedText read(Path file, Optional<Language> language) {
    String words = CanonicalText.decode(Paperwork.read(file, Bounds.DRAFT_BYTES), file.toString());
    if (isPlain(words)) {
      Language in = language.orElseGet(() -> guess(words));
      var text = PlainReader.read(words, in, file.toString(), IdSource.of(READER));
      return new ComparedText(text, false);
    }
    var reader = new DraftFiles(READER);
    Agreement text = reader.read(List.of(file));
    boolean isTpp = DraftFiles.isTpp(words);
    return new ComparedText(text, !isTpp && hasIds(text, reader.given()));
  }

  /// A text without the first line of the markup and without any heading marked as one.
  private static boolean isPlain(String words) {
    return !words.stripLeading().startsWith("numbering:")
        && words.lines().noneMatch(line -> line.startsWith("#"));
  }

  /// Whether an id stood in the file; those of the title and of rows never need to.
  private static boolean hasIds(Agreement text, Set<ProvisionId> given) {
    return text.byId().values().stream()
        .filter(at -> at.kind() != Kind.AGREEMENT && at.kind() != Kind.ROW)
        .map(Provision::id)
        .anyMatch(id -> !given.contains(id));
  }

  /// French if its commonest words are.
  private static Language guess(String words) {
    long french = words.split("(?iu)\\b(?:les|des|du|et|une|aux|dans)\\b", -1).length;
    long english = words.split("(?iu)\\b(?:the|of|and|shall|any|with)\\b", -1).length;
    return french > english ? Language.FR : Language.EN;
  }
}
