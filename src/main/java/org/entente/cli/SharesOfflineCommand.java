package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/// `entente shares offline`: the root keys leave the node.
@Command(
    name = "offline",
    header = "Takes the root keys off this node, once shares have given them back.",
    description = {
      "Takes the root keys off this node. First enough officers bring their shares, as a proof",
      "that they can: if these do not give the root keys, nothing is removed. Backups made before",
      "still have the root keys in them: destroy those, or run `entente shares renew`."
    },
    footer = {
      "", "Example: entente shares offline --share a.txt --share b.txt --share c.txt"
    })
final class SharesOfflineCommand extends NodeCommand {
  @Mixin private ShareOption shares;

  @Override
  void run(LocalNode node) {
    if (!shares.isGiven()) {
      throw new ParameterException(spec().commandLine(), "Give --share for each officer's share.");
    }
    node.custody().takeOffline(shares.shares(err()));
    say("The root keys of %s are not in this node any more.", node.self());
    say("Where they are needed, officers bring them: --share FILE for each");
  }
}
