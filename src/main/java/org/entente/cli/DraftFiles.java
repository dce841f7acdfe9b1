package org.entente.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.PartyCode;
import org.entente.format.tpp.TppReader;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Markup;
import org.entente.text.ProvisionId;

/// Reads a text from files: one for each language, or one with all side by side. A file without the
/// markup's first line is read as a chapter of the TPP, if it looks like one.
///
/// Blocks without an id get one from their words. The second language's blocks get the ids of the
/// first's, in order, since the same provision has other words there.
final class DraftFiles {
  private final IdSource source;
  private final List<ProvisionId> given = new java.util.ArrayList<>();
  private int next;

  DraftFiles(PartyCode party) {
    this.source = IdSource.of(party);
  }

  Agreement read(List<Path> files) {
    Agreement text = read(files.getFirst());
    for (Path file : files.subList(1, files.size())) {
      text = Markup.merge(text, read(file));
    }
    return text;
  }

  /// The ids that stood in no file.
  Set<ProvisionId> given() {
    return new HashSet<>(given);
  }

  private Agreement read(Path file) {
    String place = file.toString();
    String text = CanonicalText.decode(Paperwork.read(file, Bounds.DRAFT_BYTES), place);
    next = 0;
    if (isTpp(text)) {
      return TppReader.read(text, String.valueOf(file.getFileName())).text();
    }
    return Markup.parse(text, place, (parent, words, taken) -> id(parent, words, taken));
  }

  private ProvisionId id(
      ProvisionId parent, String words, java.util.function.Predicate<ProvisionId> taken) {
    if (next < given.size() && !taken.test(given.get(next))) {
      return given.get(next++);
    }
    ProvisionId fresh = source.fresh(parent, words, taken);
    given.add(next++, fresh);
    return fresh;
  }

  static boolean isTpp(String text) {
    return !text.stripLeading().startsWith("numbering:")
        && text.lines().anyMatch(line -> line.startsWith("#### ") && line.contains("Article"));
  }
}
