package org.entente.cli.demo;

import java.util.List;
import java.util.Optional;
import org.entente.base.PartyCode;
import org.entente.redline.Background;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedText;
import org.entente.redline.Redline;
import org.entente.talks.StateOfPlay;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.jspecify.annotations.Nullable;

/// Shows the first few provisions a turn changed, as the consolidated text now has them.
final class Changes {
  private static final int SHOWN = 2;

  private Changes() {}

  static void tell(
      Account account,
      @Nullable Position before,
      StateOfPlay after,
      Background background,
      PartyCode party) {
    Optional<Position> now = Optional.ofNullable(after.positions().get(party));
    if (before == null || now.isEmpty()) {
      return;
    }
    List<ProvisionId> changed =
        Redline.between(before.text(), now.get().text()).changed().stream()
            .filter(id -> isLeaf(now.get(), id))
            .toList();
    changed.stream().limit(SHOWN).forEach(id -> account.quote(line(after, id, background)));
    if (changed.size() > SHOWN) {
      account.detail("… and " + (changed.size() - SHOWN) + " other provisions");
    }
  }

  private static boolean isLeaf(Position position, ProvisionId id) {
    return position.text().find(id).filter(p -> p.children().isEmpty()).isPresent();
  }

  private static String line(StateOfPlay state, ProvisionId id, Background background) {
    return ConsolidatedText.of(state.consolidation(), id, Language.EN, Colour.NONE, background);
  }
}
