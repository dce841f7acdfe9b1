package org.entente.cli;

import java.nio.file.Path;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente init`: a new node, and its root file.
@Command(
    name = "init",
    header = "Makes a new node.",
    description =
        "Makes a node for your party, or for a neutral depositary, with root keys of its own. "
            + "Its data is opened with a passphrase, which you are asked for, or with a key file.",
    footer = {
      "",
      "Example: entente init --party CAN --new-key-file can.key",
      "It writes CAN.root, which is public: send it to whoever writes the charter."
    })
final class InitCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

  @Option(
      names = "--party",
      required = true,
      paramLabel = "CODE",
      description = "The code of your party, such as CAN: two to eight capital letters or digits.")
  private PartyCode party;

  @Option(
      names = "--root-keys",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many root keys to make; ${DEFAULT-VALUE} unless given.")
  private int rootKeys;

  @Option(
      names = "--root-threshold",
      paramLabel = "K",
      defaultValue = "1",
      description = "How many of them must sign; ${DEFAULT-VALUE} unless given.")
  private int threshold;

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description = "Make this key file and open the node with it, now and later by --key-file.")
  private @Nullable Path newKeyFile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the root file; CODE.root unless given.")
  private @Nullable Path out;

  @Override
  public void run() {
    Path rootFile = out == null ? Path.of(party + ".root") : out;
    Paperwork.requireNew(rootFile);
    try (LocalNode node = options.create(party, newKeyFile)) {
      byte[] roots = node.founding().makeRootKeys(threshold, rootKeys);
      Paperwork.writeNew(rootFile, roots);
    }
    var to = spec.commandLine().getOut();
    to.println("Made a node for " + party + " in " + options.dir() + ".");
    if (newKeyFile != null) {
      to.println(
          "Wrote the key file " + newKeyFile + ": keep it safe, nothing else opens the node.");
    }
    to.println("Wrote " + rootFile + ", the public root keys of " + party + ".");
    to.println(
        "Next: send it to whoever writes the charter, or write the charter: entente charter"
            + " --help");
  }
}
