package org.entente.cli;

import java.util.List;
import org.entente.base.PartyCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente send`: exchange with the others over the network, now.
@Command(
    name = "send",
    header = "Exchanges dispatches with the others over the network.",
    description = {
      "Exchanges dispatches with other nodes over the network: takes what they have for you, then",
      "brings what they lack. Without a party, with every node whose address is known.",
      "What could not be sent is not lost; send again."
    },
    footer = {"", "Example: entente send", "         entente send USA --relay"})
final class SendCommand extends AboutNode implements IExitCodeGenerator {
  @Parameters(arity = "0..*", paramLabel = "PARTY", description = "With whom; else with all.")
  private List<PartyCode> parties = List.of();

  @Mixin private RelayOption relay;

  private int exit = Exit.DONE;

  @Override
  public void run() {
    exit = new Carrying(options().opener(), out(), err()).exchange(parties, relay);
  }

  @Override
  public int getExitCode() {
    return exit;
  }
}
