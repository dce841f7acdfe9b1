package org.entente.record;

import org.entente.base.Refusal;

/// What can be wrong with a charter, an act, or its place in the record.
public sealed interface RecordRefusal extends Refusal {

  record BadPolicy(String thing, String found, String expected) implements RecordRefusal {
    @Override
    public String rule() {
      return "expected " + expected + ", found “" + found + "”";
    }

    @Override
    public String remedy() {
      return "Write who must sign as in all(prime-minister,any(minister,ambassador))";
    }
  }

  record CharterOutOfBounds(String thing, String what, int least, int most)
      implements RecordRefusal {
    @Override
    public String rule() {
      return "a charter names " + least + " to " + most + " " + what;
    }

    @Override
    public String remedy() {
      return "Change the charter before anyone joins";
    }
  }

  record DepositaryUnclear(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "a depositary is a party of the charter, or a neutral one with root keys of its own";
    }

    @Override
    public String remedy() {
      return "Name a party, or give the neutral depositary's root keys";
    }
  }

  record UnknownSuite(String thing, String suite) implements RecordRefusal {
    @Override
    public String rule() {
      return "this release knows one suite of algorithms, not “" + suite + "”";
    }

    @Override
    public String remedy() {
      return "Use the release the charter was written with";
    }
  }

  record NotAParty(String thing, String parties) implements RecordRefusal {
    @Override
    public String rule() {
      return "the charter knows " + parties + " only";
    }

    @Override
    public String remedy() {
      return "Use one of these codes";
    }
  }

  record NotJoined(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "it has not joined the negotiation";
    }

    @Override
    public String remedy() {
      return "Wait for its first act, or receive from a peer that has it";
    }
  }

  record NoPowers(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "the party's chain gives this office no powers at this point (VCLT 7, 8)";
    }

    @Override
    public String remedy() {
      return "The root key holders give full powers before the office acts";
    }
  }

  record PowerExceeded(String thing, String kind) implements RecordRefusal {
    @Override
    public String rule() {
      return "the office's full powers do not extend to “" + kind + "” (VCLT 7, 8)";
    }

    @Override
    public String remedy() {
      return "Let an office act that has the power, or extend the powers first";
    }
  }

  record TooFewRootKeys(String thing, int found, int needed) implements RecordRefusal {
    @Override
    public String rule() {
      return "it needs " + needed + " root signatures and has " + found;
    }

    @Override
    public String remedy() {
      return "Let more root key holders sign";
    }
  }

  record WrongSigner(String thing, String found, String expected) implements RecordRefusal {
    @Override
    public String rule() {
      return "this kind of act is signed by “" + expected + "”, not “" + found + "”";
    }

    @Override
    public String remedy() {
      return "Ask the party to sign it anew with the right key";
    }
  }

  record ForeignAct(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "it belongs to another negotiation";
    }

    @Override
    public String remedy() {
      return "Give it to the node of that negotiation";
    }
  }

  record ActOutOfOrder(String thing, String detail) implements RecordRefusal {
    @Override
    public String rule() {
      return "an act names the act and the authority before it in its chain: " + detail;
    }

    @Override
    public String remedy() {
      return "Ask the party for its acts again; its node must be mended";
    }
  }

  record TooManyHeld(String thing, int most) implements RecordRefusal {
    @Override
    public String rule() {
      return "no more than " + most + " acts are held back while an earlier one is missing";
    }

    @Override
    public String remedy() {
      return "Receive the missing acts first";
    }
  }

  record SignedTwice(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "the same act is already held with other signature bytes";
    }

    @Override
    public String remedy() {
      return "Nothing needs doing; the act held counts";
    }
  }

  record StatementNotOurs(String thing, String detail) implements RecordRefusal {
    @Override
    public String rule() {
      return "a signature counts only for what it names: " + detail;
    }

    @Override
    public String remedy() {
      return "Let the principal sign the statement of this negotiation and instrument";
    }
  }

  record SilenceNotAllowed(String thing) implements RecordRefusal {
    @Override
    public String rule() {
      return "the charter of this negotiation does not allow the silence procedure";
    }

    @Override
    public String remedy() {
      return "Ask the other parties to accept the provisions themselves";
    }
  }
}
