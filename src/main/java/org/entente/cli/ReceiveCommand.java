package org.entente.cli;

import static java.util.function.Predicate.not;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.node.NodeOpener;
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
final class ReceiveCommand extends AboutNode implements IExitCodeGenerator {
  @Parameters(
      arity = "0..*",
      paramLabel = "PARTY|FILE",
      description = "From whom, or files; without either, from all.")
  private List<String> sources = List.of();

  @Mixin private RelayOption relay;

  private int exit = Exit.DONE;

  @Override
  public void run() {
    NodeOpener opener = options().opener();
    Set<String> known = opener.with(ReceiveCommand::chains);
    var parties = sources.stream().filter(known::contains).map(PartyCode::new).toList();
    var files = sources.stream().filter(not(known::contains)).map(Path::of).toList();
    if (!parties.isEmpty() && !files.isEmpty()) {
      throw new ParameterException(
          spec().commandLine(), "Name parties or files, not both; " + files + " are no parties.");
    }
    exit =
        files.isEmpty()
            ? new Carrying(opener, out(), err()).exchange(parties, relay)
            : opener.with(node -> Opening.all(node, files, out(), err()));
  }

  private static Set<String> chains(LocalNode node) {
    return node.charter().chains().stream().map(PartyCode::code).collect(Collectors.toSet());
  }

  @Override
  public int getExitCode() {
    return exit;
  }
}
