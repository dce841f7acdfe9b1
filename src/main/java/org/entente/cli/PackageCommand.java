package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente package`: provisions that stand or fall together.
@Command(
    name = "package",
    subcommands = {
      PackageOfferCommand.class,
      OfferTakeCommand.class,
      PackageDeclineCommand.class,
      OfferWithdrawCommand.class,
      PackageListCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Offers, takes or declines packages.",
    description =
        "Packages: provisions that stand or fall together. None of them is agreed until all are,"
            + " and a package declined holds them open until whoever offered it withdraws it.",
    footer = {
      "",
      "Example: entente package offer art-autos art-lumber --title 'Autos for lumber'",
      "Example: entente package take 4f3a2b"
    })
final class PackageCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
