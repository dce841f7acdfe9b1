package org.entente.cli;

import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.record.Office;
import org.entente.record.RecordRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente revoke`: ends the powers of an office.
@Command(
    name = "revoke",
    header = "Ends the powers of an office.",
    description =
        "Ends the powers of an office, from now on; what it signed before stands. "
            + "The others learn of it with your next dispatch.",
    footer = {"", "Example: entente revoke chief-negotiator"})
final class RevokeCommand extends RootCommand {
  @Parameters(paramLabel = "OFFICE", description = "The office.")
  private Office office;

  @Override
  void runWithRootKeys(LocalNode node) {
    if (node.record().authority(node.self()).grant(office).isEmpty()) {
      throw new Refused(new RecordRefusal.NoPowers(node.self() + "/" + office));
    }
    node.founding().revoke(office);
    say("%s of %s has no powers any more.", office, node.self());
  }
}
