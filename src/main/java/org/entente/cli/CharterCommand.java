package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.Founding;
import org.entente.node.LocalNode;
import org.entente.record.Charter;
import org.entente.record.Policy;
import org.entente.record.RootKeys;
import org.entente.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `entente charter`: writes the founding document.
@Command(
    name = "charter",
    subcommands = CharterShowCommand.class,
    header = "Writes the charter of a negotiation, or shows it.",
    description =
        "Writes the charter: who negotiates, in which languages, who must sign for each party, and"
            + " who is depositary. Nothing in it can change later. One party writes it, all join"
            + " with the file.",
    footer = {
      "",
      "Example: entente charter --title 'Framework Agreement' --language en --language fr \\",
      "  --party CAN=CAN.root --party USA=USA.root --depositary DEP=DEP.root \\",
      "  --signers CAN='all(prime-minister,minister)' --signers USA=president --out"
          + " charter.entente",
      "Then each party runs: entente join charter.entente"
    })
final class CharterCommand extends NodeCommand {
  @Option(names = "--title", paramLabel = "WORDS", description = "What the negotiation is called.")
  private @Nullable String title;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "An authentic language, such as en; once for each.")
  private List<Language> languages = List.of();

  @Option(
      names = "--party",
      paramLabel = "CODE=FILE",
      description = "A party and its root file; once for each, your own too.")
  private Map<PartyCode, Path> parties = new TreeMap<>();

  @Option(
      names = "--signers",
      paramLabel = "CODE=OFFICES",
      description =
          "Who must sign for a party: an office, or all(a,b), any(a,b), 2of(a,b,c), nested as"
              + " needed.")
  private Map<PartyCode, String> signers = new TreeMap<>();

  @Option(
      names = "--depositary",
      paramLabel = "CODE[=FILE]",
      description = "A neutral depositary and its root file, or the code of a party.")
  private @Nullable String depositary;

  @Option(
      names = "--silence",
      description = "Allow the silence procedure: agreed unless someone objects by a deadline.")
  private boolean silence;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "charter.entente",
      description = "Where to write it; ${DEFAULT-VALUE} unless given.")
  private Path file;

  @Override
  void run(LocalNode node) {
    String named = given(title, "--title");
    String keeper = given(depositary, "--depositary");
    requireEverySide();
    if (!parties.containsKey(node.self())) {
      throw new Refused(new CliRefusal.WriterNoParty(node.self().code()));
    }
    Paperwork.requireNew(file);
    var sides = new TreeMap<PartyCode, Charter.Side>();
    signers.forEach((code, policy) -> sides.put(code, side(code, policy)));
    var rule = silence ? Charter.SilenceRule.ALLOWED : Charter.SilenceRule.NONE;
    Charter charter =
        node.founding().writeCharter(named, languages, sides, depositary(keeper), rule);
    Paperwork.writeNew(file, charter.bytes());
    CharterText.print(charter, out());
    say("Wrote %s. Send it to all, and read each other the twelve words before you join.", file);
    say("Next: entente join %s", file);
  }

  private Charter.Side side(PartyCode code, String policy) {
    Path path = parties.getOrDefault(code, Path.of(code + ".root"));
    return new Charter.Side(roots(code, path), Policy.parse(policy, "--signers " + code));
  }

  private Charter.Depositary depositary(String keeper) {
    int equals = keeper.indexOf('=');
    if (equals < 0) {
      return new Charter.Depositary.OfParty(new PartyCode(keeper));
    }
    var code = new PartyCode(keeper.substring(0, equals));
    return new Charter.Depositary.Neutral(code, roots(code, Path.of(keeper.substring(equals + 1))));
  }

  private static RootKeys roots(PartyCode code, Path path) {
    var file = Founding.RootFile.parse(Paperwork.read(path), path.toString());
    if (!file.party().equals(code)) {
      throw new Refused(new CliRefusal.NotTheParty(code + "=" + path, file.party().code()));
    }
    return file.keys();
  }

  private String given(@Nullable String value, String option) {
    if (value == null) {
      throw new ParameterException(spec().commandLine(), "A charter needs " + option + ".");
    }
    return value;
  }

  private void requireEverySide() {
    if (!parties.keySet().equals(signers.keySet())) {
      throw new ParameterException(
          spec().commandLine(), "Each party needs both --party and --signers.");
    }
  }
}
