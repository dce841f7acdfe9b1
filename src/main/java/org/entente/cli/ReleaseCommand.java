package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.talks.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente release`: consent to publication.
@Command(
    name = "release",
    header = "Consents to publication of the final deal.",
    description = {
      "Consents to publication of the final deal. It is final without that; it becomes public only",
      "when every party has released it and one of them announces it."
    },
    footer = {"", "Example: entente release"})
final class ReleaseCommand extends NodeCommand {
  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    node.publishing().release(by.office());
    say("%s consents to publication.", node.self());
    say(
        node.proceedings().phase() == Phase.RELEASED
            ? "All parties have released it. Next: entente announce"
            : "The others have yet to release it. Next: entente send, or entente pouch pack");
  }
}
