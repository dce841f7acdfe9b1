package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente silence`: agreed unless someone objects.
@Command(
    name = "silence",
    subcommands = {
      SilenceProposeCommand.class,
      SilenceObjectCommand.class,
      OfferWithdrawCommand.class,
      SilenceListCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Agreed unless someone objects: proposes, or objects.",
    description =
        "The silence procedure: agreed unless someone objects before a deadline. Each party's own"
            + " node watches the deadline for it. The charter must allow it.",
    footer = {"", "Example: entente silence propose art-title --until 2026-12-01T12:00:00Z"})
final class SilenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
