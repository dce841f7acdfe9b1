package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.record.DepositName;
import org.entente.record.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente deposit`: a signature goes to the depositary.
@Command(
    name = "deposit",
    header = "Hands a signature to the depositary.",
    description = {
      "Hands a principal's signature to the depositary, to nobody else, with the next dispatch.",
      "A deposit counts for nothing by itself: only a certificate, after all parties have",
      "concurred in one closing, makes the deal final. Until you concur you may withdraw it."
    },
    footer = {"", "Example: entente deposit prime-minister"})
final class DepositCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFICE", description = "Whose signature.")
  private Office office;

  @Override
  void run(LocalNode node) {
    DepositName name = node.signing().deposit(office);
    say("The signature of %s is in deposit, as %s.", office, name.commitment().brief());
    say("It can be withdrawn until you concur in a closing: entente withdraw %s", office);
    say("Next: entente send %s, or entente pouch pack %<s", node.charter().depositary().code());
  }
}
