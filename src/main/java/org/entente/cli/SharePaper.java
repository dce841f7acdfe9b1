package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.seal.Share;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How many shares to make, and where they go: a file each, for its owner alone, or the screen.
final class SharePaper {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--of", required = true, paramLabel = "N", description = "How many officers.")
  private int count;

  @Option(
      names = "--needed",
      required = true,
      paramLabel = "K",
      description = "How many of them are enough; at least 2.")
  private int needed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write each share to a file of its own in this folder: CODE-share-1.txt …")
  private @Nullable Path folder;

  @Option(names = "--print", description = "Show the shares on this screen, to be copied by hand.")
  private boolean print;

  int needed() {
    return needed;
  }

  int count() {
    return count;
  }

  /// Refuses before anything is made what could not be written.
  void requirePlace(PartyCode party) {
    if ((folder == null) != print) {
      throw new ParameterException(spec.commandLine(), "Give --out DIR or --print, one of them.");
    }
    for (int number = 1; folder != null && number <= count; number++) {
      Paperwork.requireNew(file(folder, party, number));
    }
  }

  void keep(List<Share> shares, PrintWriter out) {
    for (Share share : shares) {
      if (folder == null) {
        out.println(share.text());
      } else {
        Path file = file(folder, share.party(), share.number());
        Paperwork.writeSecret(file, share.text().getBytes(StandardCharsets.UTF_8));
        out.println("Wrote " + file);
      }
    }
    out.flush();
  }

  private static Path file(Path folder, PartyCode party, int number) {
    return folder.resolve(party + "-share-" + number + ".txt");
  }
}
