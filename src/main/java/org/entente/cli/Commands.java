package org.entente.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Every command, in the order help lists them.
///
/// picocli reads a command's annotations when it is added, some milliseconds each; so where the
/// first word names a command, only that one is added.
final class Commands {
  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("demo", org.entente.cli.demo.DemoCommand::new);
    founding();
    talks();
    exchange();
    finality();
    operations();
    ALL.put("completion", CompletionCommand::new);
    ALL.put("help", CommandLine.HelpCommand::new);
  }

  private Commands() {}

  private static void founding() {
    ALL.put("init", InitCommand::new);
    ALL.put("charter", CharterCommand::new);
    ALL.put("join", JoinCommand::new);
    ALL.put("introduce", IntroduceCommand::new);
    ALL.put("powers", PowersCommand::new);
    ALL.put("revoke", RevokeCommand::new);
    ALL.put("rotate", RotateCommand::new);
    ALL.put("resume", ResumeCommand::new);
    ALL.put("officers", OfficersCommand::new);
    ALL.put("peer", PeerCommand::new);
  }

  private static void talks() {
    ALL.put("draft", DraftCommand::new);
    ALL.put("accept", AcceptCommand::new);
    ALL.put("mark", MarkCommand::new);
    ALL.put("close", CloseCommand::new);
    ALL.put("reserve", ReserveCommand::new);
    ALL.put("lift", LiftCommand::new);
    ALL.put("propose", ProposeCommand::new);
    ALL.put("reopen", ReopenCommand::new);
    ALL.put("package", PackageCommand::new);
    ALL.put("silence", SilenceCommand::new);
    ALL.put("show", ShowCommand::new);
    ALL.put("diff", DiffCommand::new);
    ALL.put("brackets", BracketsCommand::new);
    ALL.put("status", StatusCommand::new);
    ALL.put("log", LogCommand::new);
    ALL.put("note", NoteCommand::new);
    ALL.put("readout", ReadoutCommand::new);
    ALL.put("conclude", ConcludeCommand::new);
    ALL.put("scrub", ScrubCommand::new);
    ALL.put("leave", LeaveCommand::new);
  }

  private static void exchange() {
    ALL.put("send", SendCommand::new);
    ALL.put("receive", ReceiveCommand::new);
    ALL.put("pouch", PouchCommand::new);
    ALL.put("pin", PinCommand::new);
    ALL.put("serve", ServeCommand::new);
    ALL.put("relay", RelayCommand::new);
  }

  private static void finality() {
    ALL.put("initial", InitialCommand::new);
    ALL.put("sign", SignCommand::new);
    ALL.put("deposit", DepositCommand::new);
    ALL.put("withdraw", WithdrawCommand::new);
    ALL.put("closing", ClosingCommand::new);
    ALL.put("release", ReleaseCommand::new);
    ALL.put("announce", AnnounceCommand::new);
    ALL.put("verify", VerifyCommand::new);
  }

  private static void operations() {
    ALL.put("recover", RecoverCommand::new);
    ALL.put("shares", SharesCommand::new);
    ALL.put("passphrase", PassphraseCommand::new);
    ALL.put("audit", AuditCommand::new);
    ALL.put("backup", BackupCommand::new);
    ALL.put("restore", RestoreCommand::new);
  }

  /// The command line that can answer these words.
  static CommandLine forWords(String... words) {
    var line = new CommandLine(new Entente());
    Optional<String> named = Arrays.stream(words).findFirst().filter(Commands::isAlone);
    if (named.isPresent()) {
      add(line, named.get());
    } else if (!asksVersion(words)) {
      ALL.keySet().forEach(name -> add(line, name));
    }
    Converters.register(line);
    return line;
  }

  /// `help` and `completion` speak of all the others.
  private static boolean isAlone(String name) {
    return ALL.containsKey(name) && !name.equals("help") && !name.equals("completion");
  }

  private static boolean asksVersion(String... words) {
    return words.length == 1 && (words[0].equals("--version") || words[0].equals("-V"));
  }

  private static void add(CommandLine line, String name) {
    Supplier<Object> command = ALL.get(name);
    if (command != null) {
      line.addSubcommand(name, command.get());
      addHelp(line.getSubcommands().get(name));
    }
  }

  /// Gives a command and those below it `--help`, where they have none of their own.
  private static void addHelp(@Nullable CommandLine command) {
    if (command == null) {
      return;
    }
    if (command.getCommandSpec().findOption("--help") == null) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Shows this help, and does nothing else.")
                  .build());
    }
    command.getSubcommands().values().forEach(Commands::addHelp);
  }
}
