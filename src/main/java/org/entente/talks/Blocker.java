package org.entente.talks;

import java.util.SortedSet;
import org.entente.base.PartyCode;

/// Something that stands between the parties and a final deal, in the order it has to be dealt
/// with.
public sealed interface Blocker {

  /// One line for a person.
  String words();

  record NotJoined(SortedSet<PartyCode> parties) implements Blocker {
    @Override
    public String words() {
      return "not yet joined: " + names(parties);
    }
  }

  record Forked(PartyCode party) implements Blocker {
    @Override
    public String words() {
      return party + " signed two acts at one place of its chain; its root keys must resume one";
    }
  }

  record NoPosition(SortedSet<PartyCode> parties) implements Blocker {
    @Override
    public String words() {
      return "no position yet: " + names(parties);
    }
  }

  record OpenProvisions(int bracketed, int oneSided) implements Blocker {
    @Override
    public String words() {
      return bracketed + " bracketed and " + oneSided + " one-sided provisions";
    }
  }

  record HeldByPackages(int provisions) implements Blocker {
    @Override
    public String words() {
      return count(provisions) + " held open by packages";
    }
  }

  record Reserved(int provisions) implements Blocker {
    @Override
    public String words() {
      return count(provisions) + " under scrutiny reserve";
    }
  }

  record NotConcluded(SortedSet<PartyCode> parties) implements Blocker {
    @Override
    public String words() {
      return "not concluded in substance by " + names(parties);
    }
  }

  record NotInitialled(SortedSet<PartyCode> parties) implements Blocker {
    @Override
    public String words() {
      return "not initialled by " + names(parties);
    }
  }

  record SignaturesNeeded(PartyCode party, String signers) implements Blocker {
    @Override
    public String words() {
      return party + " must deposit signatures: " + signers;
    }
  }

  record ClosingOpen(long number, SortedSet<PartyCode> awaited) implements Blocker {
    @Override
    public String words() {
      return awaited.isEmpty()
          ? "closing " + number + " waits for the depositary"
          : "closing " + number + " waits for " + names(awaited);
    }
  }

  record Left(SortedSet<PartyCode> parties) implements Blocker {
    @Override
    public String words() {
      return names(parties) + " left the negotiation";
    }
  }

  private static String count(int provisions) {
    return provisions == 1 ? "1 provision" : provisions + " provisions";
  }

  private static String names(SortedSet<PartyCode> parties) {
    return String.join(", ", parties.stream().map(PartyCode::code).toList());
  }
}
