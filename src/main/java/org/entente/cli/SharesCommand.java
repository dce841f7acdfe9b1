package org.entente.cli;

import org.entente.node.Custody;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;

/// `entente shares`: where the root keys are.
@Command(
    name = "shares",
    header = "Shares the root keys among officers, and takes them off the node.",
    description = {
      "Root keys say who may act for your party: join, powers, revoke, rotate, resume, leave. A",
      "node needs them for nothing else, so split them among officers, a share each, and take",
      "them off the node: then who steals it cannot name himself negotiator. Any of the officers,",
      "as many as you choose, bring the keys back for one command, and reopen a node whose",
      "passphrase is lost. Without a command below it, it says where the root keys are."
    },
    footer = {
      "",
      "Example: entente shares make --of 5 --needed 3 --out safe",
      "         entente shares offline --share a.txt --share b.txt --share c.txt",
      "         entente rotate --share a.txt --share b.txt --share c.txt"
    },
    subcommands = {
      SharesMakeCommand.class,
      SharesCheckCommand.class,
      SharesOfflineCommand.class,
      SharesRenewCommand.class
    })
final class SharesCommand extends NodeCommand {
  @Override
  void run(LocalNode node) {
    Custody custody = node.custody();
    say(
        custody.isInNode()
            ? "The root keys of %s are in this node."
            : "The root keys of %s are not in this node.",
        node.self());
    custody
        .shares()
        .ifPresentOrElse(
            set ->
                say(
                    "Any %d of the %sshares of set %s give them.",
                    set.needed(), count(set), set.set()),
            () -> say("They are not shared yet: entente shares make --help"));
  }

  private static String count(Custody.ShareSet set) {
    return set.count().isPresent() ? set.count().getAsInt() + " " : "";
  }
}
