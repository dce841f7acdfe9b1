package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.node.Recovery;
import org.entente.record.Charter;
import org.entente.store.SqliteStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente recover`: a node from shares alone.
@Command(
    name = "recover",
    header = "Makes a lost node anew from officers' shares.",
    description = {
      "When a node and all its backups are gone: makes it anew, with new working keys that the",
      "root keys sign, which enough officers' shares give. You need the charter, and your own",
      "chain as the others hold it (entente introduce --of CODE): ask as many of them as you can,",
      "since it must be your chain to its end. Drafts and what was never sent are lost.",
      "Run it once. If a backup is left, restore that instead."
    },
    footer = {
      "",
      "Example: entente recover charter.entente CAN-by-USA.intro CAN-by-DEP.intro \\",
      "  --share a.txt --share b.txt --share c.txt --new-key-file can.key"
    })
final class RecoverCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;
  @Mixin private ShareOption shares;

  @Parameters(index = "0", paramLabel = "CHARTER", description = "The charter.")
  private Path charter;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CHAIN",
      description = "Your own chain, as others wrote it.")
  private List<Path> chains = List.of();

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description = "Make this key file and open the node with it, now and later by --key-file.")
  private @Nullable Path newKeyFile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the introduction; CODE.intro unless given.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if (!shares.isGiven()) {
      throw new ParameterException(spec.commandLine(), "Give --share for each officer's share.");
    }
    PrintWriter to = spec.commandLine().getOut();
    var recovery =
        Recovery.of(
            Charter.parse(Paperwork.read(charter), charter.toString()),
            chains.stream().map(Paperwork::read).toList(),
            shares.shares(spec.commandLine().getErr()));
    Path file = out == null ? Path.of(recovery.party() + ".intro") : out;
    Paperwork.requireNew(file);
    try (SqliteStore store = SqliteStore.create(options.dir(), options.newAccess(newKeyFile))) {
      Paperwork.writeNew(file, recovery.into(store, NodeOptions.surroundings()));
    }
    to.println("Made the node of " + recovery.party() + " anew in " + options.dir() + ".");
    to.println("Wrote " + file + ". Hand it to each other node, which opens it, and then packs");
    to.println("all it has: entente pouch pack " + recovery.party() + " --everything");
    to.println("It signs nothing before a peer has shown it its own head.");
    return Exit.DONE;
  }
}
