package org.entente.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.exchange.Receipt;
import org.entente.node.LocalNode;
import org.entente.record.ActKind;
import org.entente.record.Head;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.talks.Blocker;
import org.entente.talks.Proceedings;

/// Says what came in since it was made, and whose move it is now.
final class Arrivals {
  private static final int MOST_LINES = 20;

  private final boolean wasFresh;
  private List<Head> before;

  private Arrivals(LocalNode node) {
    this.wasFresh = node.isFresh();
    this.before = node.mail().heads();
  }

  static Arrivals since(LocalNode node) {
    return new Arrivals(node);
  }

  /// A receipt in words.
  static String words(Receipt receipt) {
    if (!receipt.isNews() && receipt.held() == 0) {
      return receipt.known() == 0 ? "nothing new" : "nothing new; all of it was here";
    }
    String words = count(receipt.placed(), "act") + ", " + count(receipt.texts(), "text");
    if (receipt.notes() > 0) {
      words += ", " + count(receipt.notes(), "signature or withdrawal");
    }
    if (receipt.held() > 0) {
      words += "; " + count(receipt.held(), "act") + " left out: an earlier act is missing";
    }
    return words;
  }

  /// The acts that are new here since the last call, each on a line.
  void acts(LocalNode node, PrintWriter out) {
    List<SignedAct> acts = node.record().beyond(before);
    before = node.mail().heads();
    acts.stream().limit(MOST_LINES).forEach(act -> out.println("  " + Acts.line(act)));
    acts.stream()
        .filter(act -> act.act().kind() == ActKind.RESUME)
        .map(act -> act.act().party())
        .distinct()
        .forEach(party -> out.println("  " + disowned(node.record(), party)));
    if (acts.size() > MOST_LINES) {
      out.println("  and " + (acts.size() - MOST_LINES) + " more: entente log");
    }
  }

  /// After a `resume`: which acts of the party stand on branches that count no more.
  private static String disowned(Record record, PartyCode party) {
    var counting = new HashSet<>(record.live(party));
    List<String> titles =
        record.allOf(party).stream()
            .filter(act -> !counting.contains(act))
            .limit(MOST_LINES)
            .map(act -> act.act().title())
            .toList();
    return party + " has disowned: " + (titles.isEmpty() ? "nothing" : String.join(", ", titles));
  }

  /// Whose move it is, and whether the node may sign again.
  void whoseMove(LocalNode node, PrintWriter out) {
    if (!wasFresh && node.isFresh()) {
      out.println("This node has learnt its own head from a peer and may sign again.");
    } else if (!node.isFresh()) {
      out.println("This node was restored and signs nothing before a peer shows it its own head.");
    }
    out.println(standing(node));
    if (node.isParty() && !node.signing().unanswered().isEmpty()) {
      out.println("A closing waits for your answer: entente closing");
    }
  }

  static String standing(LocalNode node) {
    Proceedings proceedings = node.proceedings();
    String phase = "Phase: " + proceedings.phase().words() + ".";
    return switch (proceedings.phase()) {
      case NEGOTIATION -> phase + " To move: " + names(proceedings.toMove()) + ".";
      case CONCLUDED, INITIALLED, CLOSING -> phase + (node.isParty() ? blockers(node) : "");
      default -> phase;
    };
  }

  private static String blockers(LocalNode node) {
    List<String> words = node.state().blockers().stream().map(Blocker::words).toList();
    return words.isEmpty() ? "" : " To do: " + String.join("; ", words) + ".";
  }

  private static String names(Collection<PartyCode> parties) {
    return String.join(", ", parties.stream().map(PartyCode::code).toList());
  }

  private static String count(int number, String thing) {
    String many = thing.endsWith("withdrawal") ? "signatures or withdrawals" : thing + "s";
    return number + " " + (number == 1 ? thing : many);
  }
}
