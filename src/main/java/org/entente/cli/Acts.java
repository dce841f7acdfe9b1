package org.entente.cli;

import org.entente.base.JsonText;
import org.entente.record.Act;
import org.entente.record.SignedAct;

/// Acts as a line for a person, and as JSON for a script.
final class Acts {
  private Acts() {}

  static String line(SignedAct signed) {
    Act act = signed.act();
    return String.format(
        "%-4s %4d  %-12s %-20s %s  %s",
        act.party(), act.seq(), act.kind().word(), act.by(), act.when(), signed.id().brief());
  }

  static JsonText.Fields json(SignedAct signed) {
    Act act = signed.act();
    return JsonText.object()
        .with("party", act.party().code())
        .with("seq", act.seq())
        .with("kind", act.kind().word())
        .with("by", act.by().name())
        .with("when", act.when().toString())
        .with("id", signed.id().hex());
  }
}
