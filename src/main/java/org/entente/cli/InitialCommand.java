package org.entente.cli;

import java.util.List;
import org.entente.base.DigestWords;
import org.entente.node.LocalNode;
import org.entente.record.Instrument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente initial`: closes the wording.
@Command(
    name = "initial",
    header = "Initials the concluded text.",
    description = {
      "Initials the text that all parties have concluded in substance. Initialling establishes the",
      "wording as definitive (VCLT 10) and binds nobody. When all have initialled, principals sign."
    },
    footer = {"", "Example: entente initial"})
final class InitialCommand extends NodeCommand {
  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    Instrument instrument = node.signing().instrument();
    node.signing().initial(by.office());
    List<String> words = DigestWords.english(instrument.digest());
    say("%s has initialled the instrument %s. Nobody is bound.", node.self(), instrument.digest());
    say("Its twelve words: %s", String.join(" ", words));
    if (node.proceedings().initialledByAll().isPresent()) {
      say("All parties have initialled. Next: entente sign OFFICE");
    } else {
      say("The others have yet to initial. Next: entente send, or entente pouch pack");
    }
  }
}
