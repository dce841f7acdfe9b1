package org.entente.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.text.Language;

/// Says who stands how to words that some parties have and others have not, in the usual notation
/// and in the language of the words: `CAN, MEX propose; USA opposes`. A party opposes once it has
/// put its position forward with the words before it; until then its answer is pending.
public final class Stances {
  static final Stances ENGLISH = new Stances(Language.EN, (_, _) -> true);

  private final boolean isFrench;
  private final BiPredicate<PartyCode, PartyCode> hasAnswered;

  /// With what tells whether the first party has answered the second.
  Stances(Language language, BiPredicate<PartyCode, PartyCode> hasAnswered) {
    this.isFrench = language.equals(Language.FR);
    this.hasAnswered = hasAnswered;
  }

  /// In this language, all parties having answered.
  public static Stances in(Language language) {
    return new Stances(language, (_, _) -> true);
  }

  /// Who proposes, who opposes, and whose answer is pending.
  String of(SortedSet<PartyCode> proposing, SortedSet<PartyCode> without) {
    var opposing = new ArrayList<PartyCode>();
    var pending = new ArrayList<PartyCode>();
    for (PartyCode party : without) {
      boolean isAnswer = proposing.stream().anyMatch(by -> hasAnswered.test(party, by));
      (isAnswer ? opposing : pending).add(party);
    }
    var parts = new ArrayList<String>();
    add(parts, proposing, isFrench ? "propose" : "proposes", isFrench ? "proposent" : "propose");
    add(parts, opposing, isFrench ? "s’oppose" : "opposes", isFrench ? "s’opposent" : "oppose");
    add(parts, pending, isFrench ? "étudie" : "pending", isFrench ? "étudient" : "pending");
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, Collection<PartyCode> who, String one, String more) {
    if (!who.isEmpty()) {
      parts.add(codes(who) + " " + (who.size() == 1 ? one : more));
    }
  }

  static String codes(Collection<PartyCode> parties) {
    return parties.stream().map(PartyCode::code).collect(Collectors.joining(", "));
  }
}
