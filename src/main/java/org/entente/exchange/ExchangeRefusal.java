package org.entente.exchange;

import org.entente.base.LineRefusal;
import org.entente.base.Refusal;
import org.entente.record.Head;

/// What can be wrong with a dispatch or a pouch. What can go wrong with a peer is a
/// [CarrierRefusal].
public sealed interface ExchangeRefusal extends Refusal {

  record CutShort(String thing) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "a dispatch is whole, and this one stops in the middle";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record LengthOutOfBounds(String thing, String item, long length, int least, int most)
      implements ExchangeRefusal {
    @Override
    public String rule() {
      return "“" + item + "” has " + least + " to " + most + " bytes, not " + length;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record UnknownItem(String thing, String found) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "a dispatch holds act, text, key, note and pad only, each with its length; found “"
          + found
          + "”";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record OutOfOrder(String thing, String order) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "there is one order in a dispatch: " + order;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record CountWrong(String thing, String said, int found) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "its last line counts its items, and says " + said + " where there are " + found;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record BytesAfterEnd(String thing) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "nothing follows the last line of a dispatch";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record PaddingWrong(String thing, String detail) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "a dispatch is padded with zeros to its one right size: " + detail;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record NotAddressedToUs(String thing, String to, String us) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "it is addressed to " + to + ", and this is the node of " + us;
    }

    @Override
    public String remedy() {
      return "Give it to the node of " + to;
    }
  }

  record ForeignDispatch(String thing) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "it belongs to another negotiation";
    }

    @Override
    public String remedy() {
      return "Give it to the node of that negotiation";
    }
  }

  record UnknownSender(String thing, String from, String known) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "it comes from " + from + ", and others in this negotiation are " + known + " only";
    }

    @Override
    public String remedy() {
      return "Ask who handed it over where it comes from";
    }
  }

  record NotForDepositary(String thing) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "a neutral depositary is never given a text or the key of the texts";
    }

    @Override
    public String remedy() {
      return "Destroy it, and tell the sender that its node must be mended";
    }
  }

  record NoteGoesElsewhere(String thing) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "signatures and withdrawals go to the depositary alone, and from it only once its"
          + " certificate stands";
    }

    @Override
    public String remedy() {
      return "Send it without them";
    }
  }

  /// The witness rule: a party's own node is told when it signs beside what it signed before.
  ///
  /// @param held what this node holds of that party, an end of its chain
  record ContradictsHeld(String thing, Head held) implements ExchangeRefusal {
    @Override
    public String rule() {
      return "its sender has signed another act at that place before; held of it is " + held;
    }

    @Override
    public String remedy() {
      return "If the sender's node was restored, it receives all that is held here (a pouch packed"
          + " with --everything) and its root keys resume one branch; else this is a fork to be asked"
          + " about";
    }
  }
}
