package org.entente.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.node.LocalNode;
import org.entente.record.ActKind;
import org.entente.record.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `entente powers`: full powers for an office.
@Command(
    name = "powers",
    header = "Gives an office full powers.",
    description =
        "Gives an office full powers (VCLT 7) and a key, kept on this node. Your root keys sign. "
            + "Given again, they replace the powers and the key the office had.",
    footer = {
      "",
      "Named sets for --may:",
      "  negotiator  position, package, take, decline, withdraw, silence, objection, conclude,",
      "              scrub, reopen, instrument, initial, readout, note",
      "  principal   sign, release, announce, rectify",
      "  all         both, and whatever else an office can do",
      "Example: entente powers chief-negotiator --holder 'Office of the Chief Negotiator' \\",
      "  --may negotiator"
    })
final class PowersCommand extends RootCommand {
  private static final Set<ActKind> NEGOTIATOR =
      EnumSet.of(
          ActKind.POSITION,
          ActKind.PACKAGE,
          ActKind.TAKE,
          ActKind.DECLINE,
          ActKind.WITHDRAW,
          ActKind.SILENCE,
          ActKind.OBJECTION,
          ActKind.CONCLUDE,
          ActKind.SCRUB,
          ActKind.REOPEN,
          ActKind.INSTRUMENT,
          ActKind.INITIAL,
          ActKind.READOUT,
          ActKind.NOTE);
  private static final Set<ActKind> PRINCIPAL =
      EnumSet.of(ActKind.SIGN, ActKind.RELEASE, ActKind.ANNOUNCE, ActKind.RECTIFY);

  @Parameters(paramLabel = "OFFICE", description = "Such as chief-negotiator or prime-minister.")
  private Office office;

  @Option(
      names = "--holder",
      required = true,
      paramLabel = "WORDS",
      description = "Who holds it, as the announcement will say.")
  private String holder;

  @Option(
      names = "--may",
      required = true,
      split = ",",
      paramLabel = "WORD",
      description = "What it may do: kinds of acts, or a named set; several with commas.")
  private List<String> may;

  @Override
  void runWithRootKeys(LocalNode node) {
    var kinds = EnumSet.noneOf(ActKind.class);
    may.forEach(word -> kinds.addAll(kindsOf(word)));
    node.founding().grant(office, holder, kinds);
    String words = String.join(", ", kinds.stream().map(ActKind::word).toList());
    say("%s of %s (%s) may: %s", office, node.self(), holder, words);
  }

  private Set<ActKind> kindsOf(String word) {
    return switch (word) {
      case "negotiator" -> NEGOTIATOR;
      case "principal" -> PRINCIPAL;
      case "all" -> ofOffices();
      default ->
          ActKind.ofWord(word)
              .filter(ofOffices()::contains)
              .map(Set::of)
              .orElseThrow(() -> unknown(word));
    };
  }

  private ParameterException unknown(String word) {
    String known = String.join(", ", ofOffices().stream().map(ActKind::word).toList());
    return new ParameterException(
        spec().commandLine(),
        "--may: “"
            + word
            + "” is no power of an office; known are negotiator, principal, all, "
            + known);
  }

  private static Set<ActKind> ofOffices() {
    var kinds = EnumSet.noneOf(ActKind.class);
    for (ActKind kind : ActKind.values()) {
      boolean ofOffice =
          kind.signer() == ActKind.Signer.OFFICE || kind.signer() == ActKind.Signer.OFFICE_OR_NODE;
      if (ofOffice) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
