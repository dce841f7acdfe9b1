package org.entente.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.record.ActKind;
import org.entente.record.Authority;
import org.entente.record.Instrument;
import org.entente.record.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente sign`: a principal signs.
@Command(
    name = "sign",
    header = "A principal signs the initialled instrument.",
    description = {
      "A principal signs the instrument that all parties have initialled. Before that, two people",
      "read its twelve words to each other: the same words are the same text in every language.",
      "The signature stays on this node, unknown to anybody, until you deposit it."
    },
    footer = {
      "",
      "Example: entente sign prime-minister",
      "         entente sign prime-minister --words 'the twelve words the other side has read out'"
    })
final class SignCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFICE", description = "Who signs, such as prime-minister.")
  private Office office;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "The twelve words as the other side has read them; refused if they differ.")
  private @Nullable String heard;

  @Option(names = "--yes", description = "The words were compared; do not ask.")
  private boolean yes;

  @Override
  void run(LocalNode node) {
    Authority authority = node.record().authority(node.self());
    Authority.Grant grant = authority.requirePower(office, ActKind.SIGN);
    List<String> words = node.signing().words();
    Instrument instrument = node.signing().instrument();
    say("To be signed for %s, as %s (%s):", node.self(), office, grant.powers().holder());
    say("  %s", node.charter().title());
    say("  %d provisions in %s", instrument.provisions(), languages(node));
    say("  instrument %s", node.signing().initialled());
    say("  %s", String.join(" ", words.subList(0, 6)));
    say("  %s", String.join(" ", words.subList(6, words.size())));
    requireCompared(words);
    node.signing().sign(office);
    say("Signed. The signature is on this node only, and binds nobody.");
    say("Next: entente deposit %s", office);
  }

  private void requireCompared(List<String> words) {
    String thing = "signature of " + office;
    if (heard != null) {
      String[] typed = heard.strip().toLowerCase(Locale.ROOT).split("[\\s,]+");
      if (!Arrays.asList(typed).equals(words)) {
        throw new Refused(new NodeRefusal.WrongWords(thing));
      }
    } else if (!yes) {
      out().flush();
      Terminal.requireYes(thing, "Has the other side read you these very words?");
    }
  }

  private static String languages(LocalNode node) {
    return String.join(", ", node.charter().languages().stream().map(l -> l.code()).toList());
  }
}
