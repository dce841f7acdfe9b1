package org.entente.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.node.Surroundings;
import org.entente.seal.SystemRandomness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente demo`: two governments and a depositary, from the charter to a verified announcement.
@Command(
    name = "demo",
    description = {
      "Plays a whole negotiation of a sample agreement between three nodes on this machine.",
      "Canada, the United States and a neutral depositary negotiate a framework agreement in",
      "English and French, sign it, announce it, and a stranger verifies it. Nothing leaves this",
      "machine.",
      "",
      "Example: entente demo --headless --dir /tmp/demo"
    })
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = {
        "Where the nodes keep their data; must be empty or new.",
        "A temporary folder unless given."
      })
  private @Nullable Path dir;

  @Option(names = "--headless", description = "Stop the nodes when the play is over.")
  private boolean headless;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path home = home();
    var surroundings = new Surroundings(InstantSource.system(), new SystemRandomness());
    var account = new Account(out);
    try (var stage = new Stage(home, surroundings, List.of(Play.CAN, Play.USA, Play.DEP))) {
      new Play(stage, account, home).play();
      account.title("What is left to look at");
      account.detail(home.resolve("announcement.entente") + "   the announcement");
      account.detail("entente verify " + home.resolve("announcement.entente"));
      account.detail(
          "entente status --dir " + home.resolve("can") + " --key-file " + home.resolve("can.key"));
      if (!headless) {
        account.say("The three nodes are still up. Press Enter to stop them; their data stays.");
        awaitEnter();
      }
    }
    return 0;
  }

  private Path home() throws IOException {
    if (dir == null) {
      return Files.createTempDirectory("entente-demo-");
    }
    if (Files.exists(dir)) {
      try (var found = Files.list(dir)) {
        if (found.findAny().isPresent()) {
          throw new picocli.CommandLine.ParameterException(
              spec.commandLine(), dir + " is not empty; name an empty or new folder");
        }
      }
    }
    return Files.createDirectories(dir).toAbsolutePath().normalize();
  }

  private static void awaitEnter() {
    try {
      int read = System.in.read();
      while (read != '\n' && read != -1) {
        read = System.in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
