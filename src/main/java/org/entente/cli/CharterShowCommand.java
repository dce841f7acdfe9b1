package org.entente.cli;

import java.nio.file.Path;
import org.entente.node.LocalNode;
import org.entente.record.Charter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente charter show`: a charter as people read it.
@Command(
    name = "show",
    description = "Prints a charter readably: that of a file, or the one this node has joined.",
    footer = {"", "Example: entente charter show charter.entente"})
final class CharterShowCommand extends NodeCommand {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A charter file.")
  private @Nullable Path file;

  @Override
  public void run() {
    if (file == null) {
      super.run();
    } else {
      CharterText.print(Charter.parse(Paperwork.read(file), file.toString()), out());
    }
  }

  @Override
  void run(LocalNode node) {
    CharterText.print(node.charter(), out());
  }
}
