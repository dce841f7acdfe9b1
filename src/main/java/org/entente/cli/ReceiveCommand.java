package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `entente receive`: the same exchange, asked for from the other end; or files, opened.
@Command(
    name = "receive",
    header = "Takes in what others have for you, over the network or as files.",
    description = {
      "Exchanges dispatches with other nodes over the network, as `send` does: what they have for",
      "you comes first. Given files, it opens them as `pouch open` does."
    },
    footer = {
      "",
      "Example: entente receive",
      "         entente receive USA DEP",
      "         entente receive USA-to-CAN.pouch"
    })
final class ReceiveCommand extends NodeCommand implements IExitCodeGenerator {
  @Parameters(
      arity = "0..*",
      paramLabel = "PARTY|FILE",
      description = "From whom, or files; without either, from all.")
  private List<String> sources = List.of();

  @Mixin private RelayOption relay;

  private int exit = Exit.DONE;

  @Override
  void run(LocalNode node) {
    var parties = new ArrayList<PartyCode>();
    var files = new ArrayList<Path>();
    for (String source : sources) {
      knownParty(node, source).ifPresentOrElse(parties::add, () -> files.add(Path.of(source)));
    }
    if (!parties.isEmpty() && !files.isEmpty()) {
      throw new ParameterException(
          spec().commandLine(), "Name parties or files, not both; " + files + " are no parties.");
    }
    exit =
        files.isEmpty()
            ? new Carrying(node, out(), err()).exchange(parties, relay.of(node))
            : Opening.all(node, files, out(), err());
  }

  private static Optional<PartyCode> knownParty(LocalNode node, String word) {
    return node.charter().chains().stream().filter(code -> code.code().equals(word)).findFirst();
  }

  @Override
  public int getExitCode() {
    return exit;
  }
}
