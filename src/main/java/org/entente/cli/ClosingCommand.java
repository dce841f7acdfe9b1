package org.entente.cli;

import java.util.List;
import org.entente.base.Digest;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.talks.Answer;
import org.entente.talks.Finality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente closing`: the depositary's questions, and the answers.
@Command(
    name = "closing",
    header = "Lists the closings, and answers them.",
    subcommands = {ClosingConcurCommand.class, ClosingRefuseCommand.class},
    description = {
      "Lists the closings. In a closing the depositary names the deposited signatures and asks",
      "each party whether they stand. When all concur it certifies, and the deal is final; when"
          + " one",
      "refuses it reopens, all deposits are returned, and nobody is bound."
    },
    footer = {
      "",
      "Example: entente closing",
      "         entente closing concur",
      "         entente closing refuse 2"
    })
final class ClosingCommand extends NodeCommand {
  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    Finality finality = node.proceedings().finality();
    if (json) {
      List<JsonText.Fields> all = finality.closings().stream().map(c -> json(node, c)).toList();
      out().print(JsonText.array(all).pretty());
      return;
    }
    if (finality.closings().isEmpty()) {
      say("No closing yet: the depositary opens one when all signatures the charter asks for lie");
      say("in deposit, over one instrument.");
    }
    finality.closings().forEach(closing -> print(node, closing));
  }

  private void print(LocalNode node, Finality.ClosingState closing) {
    say("Closing %d: %s", closing.closing().number(), state(node, closing));
    say("  act        %s", closing.act().id());
    say("  instrument %s", closing.closing().instrument());
    closing.deposits().forEach(d -> say("  deposited  %s/%s", d.party(), d.office()));
    closing
        .answers()
        .forEach((party, act) -> say("  answered   %s: %s", party, act.act().kind().word()));
    String may = mayAnswer(node, closing.act().id());
    if (!may.isEmpty()) {
      say("  You may %s. Until then you are not bound by it.", may);
    }
  }

  private static String state(LocalNode node, Finality.ClosingState closing) {
    boolean certified =
        node.proceedings()
            .finality()
            .certificate()
            .filter(c -> c.closing().id().equals(closing.act().id()))
            .isPresent();
    if (certified) {
      return "certified; the deal is final";
    }
    if (closing.reopening().isPresent()) {
      return "reopened; its deposits are returned and bind nobody";
    }
    var awaited = closing.awaited(node.charter());
    return awaited.isEmpty()
        ? "waits for the depositary"
        : "waits for " + String.join(", ", awaited.stream().map(PartyCode::code).toList());
  }

  private static String mayAnswer(LocalNode node, Digest closing) {
    if (!node.isParty() || !node.isFresh()) {
      return "";
    }
    Answer most = node.signing().unanswered().get(closing);
    if (most == null) {
      return "";
    }
    return most == Answer.CONCUR
        ? "concur or refuse: entente closing concur, or refuse"
        : "only refuse it, since it does not name your standing deposits: entente closing refuse";
  }

  private static JsonText.Fields json(LocalNode node, Finality.ClosingState closing) {
    List<String> deposits =
        closing.deposits().stream().map(d -> d.party() + "/" + d.office()).toList();
    List<JsonText.Fields> answers =
        closing.answers().entrySet().stream()
            .map(entry ->
                JsonText.object()
                    .with("party", entry.getKey().code())
                    .with("answer", entry.getValue().act().kind().word()))
            .toList();
    return JsonText.object()
        .with("number", closing.closing().number())
        .with("act", closing.act().id().hex())
        .with("instrument", closing.closing().instrument().hex())
        .with("state", state(node, closing))
        .with("deposits", JsonText.strings(deposits))
        .with("answers", answers)
        .with("youMay", mayAnswer(node, closing.act().id()).split(" ", 2)[0]);
  }
}
