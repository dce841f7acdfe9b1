package org.entente.redline;

import java.util.Optional;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.ProvisionId;

/// What is known of how positions came about. It changes how a consolidation is shown, never what
/// it is: no byte of its digest depends on it.
public interface Background {

  /// Nothing known: texts side by side, which all parties have in front of them.
  Background NONE =
      new Background() {
        @Override
        public Optional<String> lastCommon(ProvisionId id, Language language, Change.Part part) {
          return Optional.empty();
        }

        @Override
        public boolean hasAnswered(PartyCode reader, PartyCode author, ProvisionId id) {
          return true;
        }
      };

  /// The words that all who hold the provision last held alike.
  Optional<String> lastCommon(ProvisionId id, Language language, Change.Part part);

  /// Whether the reader put its position forward with the author's own present words of this
  /// provision before it. A party that has not does not oppose them yet.
  boolean hasAnswered(PartyCode reader, PartyCode author, ProvisionId id);
}
