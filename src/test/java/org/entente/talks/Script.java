package org.entente.talks;

import java.util.ArrayList;
import java.util.List;
import org.entente.gen.Choices;
import org.entente.gen.Gen;

/// A random negotiation, as what each party tries in turn, and the orders in which others hear of
/// it. What a party may not do is refused when it is played, which is part of the play.
record Script(List<String> parties, List<Turn> turns, long shuffle) {
  private static final List<String> CODES = List.of("CAN", "MEX", "USA", "JPN");

  /// One attempt: whose, what, where, and with which words, offer or branch.
  record Turn(String party, Verb verb, int place, int choice) {}

  enum Verb {
    PUT,
    CLOSE,
    RESERVE,
    MOVE,
    REMOVE,
    OFFER,
    TAKE,
    DECLINE,
    WITHDRAW,
    SILENCE,
    OBJECT,
    REOPEN,
    CONCLUDE,
    INITIAL,
    RELEASE,
    FORK,
    BRANCH,
    RESUME,
    BESIDE,
    REVOKE,
    EMPOWER,
    ROTATE,
    OPEN_CLOSING,
    CONCUR,
    REFUSE,
    CERTIFY,
    REOPEN_CLOSING,
    LEAVE
  }

  static Gen<Script> of(int leastParties, int mostParties, int mostTurns) {
    return of(leastParties, mostParties, mostTurns, Verb.values());
  }

  /// Scripts of these turns alone.
  static Gen<Script> of(int leastParties, int mostParties, int mostTurns, Verb... verbs) {
    return choices -> {
      int count = leastParties + choices.below(mostParties - leastParties + 1);
      List<String> parties = CODES.subList(0, count);
      var turns = new ArrayList<Turn>();
      while (turns.size() < mostTurns && choices.below(4 * mostTurns) != 1) {
        turns.add(turn(parties, verbs, choices));
      }
      return new Script(parties, turns, choices.below(1000));
    };
  }

  private static Turn turn(List<String> parties, Verb[] verbs, Choices choices) {
    Verb verb = verbs[choices.below(verbs.length)];
    String party = parties.get(choices.below(parties.size()));
    return new Turn(party, verb, choices.below(5), choices.below(4));
  }
}
