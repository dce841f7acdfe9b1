package org.entente.cli;

import java.util.List;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente note`: a note to the other parties.
@Command(
    name = "note",
    header = "Sends a note to the other parties.",
    description = "Sends a signed note to the other parties. It binds nobody to any text.",
    footer = {"", "Example: entente note 'We will answer on chapter 2 by Friday.'"})
final class NoteCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What it says.")
  private List<String> words = List.of();

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    say("Noted: %s", Acts.line(node.moves().note(by.office(), String.join(" ", words))));
  }
}
