package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.record.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `entente pouch pack`: what others lack, sealed.
@Command(
    name = "pack",
    header = "Writes a sealed dispatch for another node.",
    description = {
      "Writes a pouch for another node: all that it is not known to hold, sealed so that it alone",
      "can open it. Packing changes nothing here; a pouch that is lost is packed again."
    },
    footer = {
      "",
      "Example: entente pouch pack USA --out /media/stick/for-usa.pouch",
      "         entente pouch pack --all"
    })
final class PouchPackCommand extends NodeCommand implements IExitCodeGenerator {
  @Parameters(arity = "0..*", paramLabel = "PARTY", description = "For whom.")
  private List<PartyCode> parties = List.of();

  @Option(names = "--all", description = "One pouch for each other node.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it, if it is for one; else FROM-to-PARTY.pouch.")
  private @Nullable Path file;

  @Option(
      names = "--everything",
      description = "All that you hold, for a node that was restored and has forgotten some.")
  private boolean everything;

  private int exit = Exit.DONE;

  @Override
  void run(LocalNode node) {
    requireSense();
    var recipients = all ? new ArrayList<>(node.mail().peers().codes()) : parties;
    for (PartyCode to : recipients) {
      try {
        pack(node, to);
      } catch (Refused refused) {
        exit = new Faults("").tell(refused, err());
      }
    }
  }

  private void pack(LocalNode node, PartyCode to) {
    Path target = file == null ? Path.of(node.self() + "-to-" + to + ".pouch") : file;
    if (file != null) {
      Paperwork.requireNew(file);
    }
    List<Head> have = everything ? List.of() : node.mail().peers().have(to);
    byte[] pouch = node.mail().pouchFor(to, have);
    Paperwork.write(target, pouch);
    say("Wrote %s (%,d bytes) for %s.", target, pouch.length, to);
  }

  private void requireSense() {
    if (all == !parties.isEmpty()) {
      throw usage("Name the party the pouch is for, or --all.");
    }
    if (file != null && (all || parties.size() > 1)) {
      throw usage("--out is for one pouch only.");
    }
  }

  private ParameterException usage(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  @Override
  public int getExitCode() {
    return exit;
  }
}
