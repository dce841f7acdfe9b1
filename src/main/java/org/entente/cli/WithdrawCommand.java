package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.record.DepositName;
import org.entente.record.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente withdraw`: a signature is taken back.
@Command(
    name = "withdraw",
    header = "Takes a deposited signature back.",
    description = {
      "Takes a deposited signature back. From then on your node concurs in no closing with it.",
      "After you have concurred in a closing it is refused, until that closing is reopened."
    },
    footer = {"", "Example: entente withdraw prime-minister"})
final class WithdrawCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFICE", description = "Whose signature.")
  private Office office;

  @Override
  void run(LocalNode node) {
    DepositName name = node.signing().withdraw(office);
    say("The signature of %s, %s, is withdrawn.", office, name.commitment().brief());
    say("Next: entente send %s, or entente pouch pack %<s", node.charter().depositary().code());
  }
}
