package org.entente.model;

import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// One step from a world to the next.
///
/// @param item the saying said or heard, or the peer that answered
record Move(int node, Kind kind, int item) {
  enum Kind {
    SAYS,
    HEARS,
    IS_BACKED_UP,
    IS_RESTORED,
    IS_TOLD_ITS_HEAD
  }

  String words(Speech speech) {
    String who = Speech.NODES.get(node).code();
    return switch (kind) {
      case SAYS -> who + " " + said(speech, item);
      case HEARS -> who + " hears: " + speech.sayer(item) + " " + said(speech, item);
      case IS_BACKED_UP -> who + " is backed up";
      case IS_RESTORED -> who + " is restored from its backup";
      case IS_TOLD_ITS_HEAD -> who + " is told its head by " + Speech.NODES.get(item);
    };
  }

  private static String said(Speech speech, int saying) {
    return switch (speech.of(saying)) {
      case Saying.Deposit said -> "deposits signature " + speech.nickname(said.name());
      case Saying.Withdrawal said -> "withdraws signature " + speech.nickname(said.name());
      case Saying.Signed said -> words(speech, said.act());
      case Saying.Fact said -> said.memory().words();
    };
  }

  private static String words(Speech speech, SignedAct signed) {
    String place = " (its act " + signed.act().seq() + ")";
    return switch (signed.act().statement()) {
      case Statement.Closing s ->
          "opens closing "
              + speech.nickname(signed.id())
              + " over "
              + String.join(", ", s.deposits().stream().map(speech::nickname).toList())
              + place;
      case Statement.Concur s -> "concurs in closing " + speech.nickname(s.closing()) + place;
      case Statement.Refuse s -> "refuses closing " + speech.nickname(s.closing()) + place;
      case Statement.Certificate s -> "certifies closing " + speech.nickname(s.closing()) + place;
      case Statement.Reopening s ->
          "reopens closing "
              + speech.nickname(s.closing())
              + (speech.byId(s.refusal()).isPresent() ? "" : ", citing a refusal that is none")
              + place;
      case Statement.Resume _ -> "resumes this branch" + place;
      default -> throw new IllegalStateException(signed.act().title());
    };
  }
}
