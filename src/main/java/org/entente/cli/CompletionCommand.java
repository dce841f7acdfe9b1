package org.entente.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente completion`: what a shell needs to complete our commands.
@Command(
    name = "completion",
    description = {
      "Prints a script that lets bash and zsh complete commands and options.",
      "Use it with: source <(entente completion)"
    })
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(AutoComplete.bash("entente", spec.root().commandLine()));
  }
}
