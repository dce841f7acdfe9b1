package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente` without a command: its version, and the list of commands.
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Negotiate the text of a long agreement, sign it, and prove what was signed.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "`entente help COMMAND` says more about one command.",
      "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 a fault of the program."
    })
final class Entente implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
