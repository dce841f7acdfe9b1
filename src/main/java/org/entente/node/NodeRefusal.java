package org.entente.node;

import org.entente.base.Refusal;

/// What a node cannot do as things stand.
public sealed interface NodeRefusal extends Refusal {

  record KeyNotHere(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "this node does not hold that key";
    }

    @Override
    public String remedy() {
      return "Act from the node that holds it, or give the office powers here with `entente"
          + " powers`";
    }
  }

  record RootKeysOffline(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the root keys are not in this node; its officers' shares give them";
    }

    @Override
    public String remedy() {
      return "Bring enough officers and run it again with --share FILE for each share, or --share -"
          + " to type them (`entente shares` says how many)";
    }
  }

  record OtherRootKeys(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "these are not the root keys that count at this place of this party's chain";
    }

    @Override
    public String remedy() {
      return "Bring shares of the set that was made last, or, to resume before it, of the set"
          + " before";
    }
  }

  record SharesNeeded(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "root keys are taken off a node only once enough shares have given them back";
    }

    @Override
    public String remedy() {
      return "Make shares with `entente shares make`, hand them out, and bring enough of them";
    }
  }

  record NoCharterYet(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "this node has not joined a negotiation";
    }

    @Override
    public String remedy() {
      return "Write a charter with `entente charter`, or join one with `entente join FILE`";
    }
  }

  record AlreadyJoined(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "this node already takes part in a negotiation";
    }

    @Override
    public String remedy() {
      return "Use a node of its own for each negotiation";
    }
  }

  record MayHaveJoined(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "this node was restored from a backup made before it joined, and may have joined"
          + " since";
    }

    @Override
    public String remedy() {
      return "If you know that it never joined, run it again with --never-joined; if it had, make"
          + " shares with `entente shares make`, and the node anew with `entente recover`";
    }
  }

  record RootKeyUnknown(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the charter names other root keys for this party than this node has";
    }

    @Override
    public String remedy() {
      return "Send your root file (`entente init` wrote it) to whoever writes the charter";
    }
  }

  record NoTextKey(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the negotiation's text key has not arrived, so no text can be named";
    }

    @Override
    public String remedy() {
      return "Receive the first dispatch of the party that wrote the charter";
    }
  }

  record WrongTextKey(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the key in the dispatch is not the one the charter commits to";
    }

    @Override
    public String remedy() {
      return "Ask the sender for the dispatch again";
    }
  }

  record NoDraft(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "there is no working draft and no position to start from";
    }

    @Override
    public String remedy() {
      return "Import one with `entente draft FILE`, or take the other side's with `entente accept"
          + " PARTY agreement`";
    }
  }

  record NothingNew(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the draft is the very position already put forward";
    }

    @Override
    public String remedy() {
      return "Change the draft first";
    }
  }

  record NoPositionOf(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "that party has put no position forward that this node has received";
    }

    @Override
    public String remedy() {
      return "Receive its dispatch first";
    }
  }

  record NotOfParty(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "a neutral depositary takes no part in the talks and never sees the text";
    }

    @Override
    public String remedy() {
      return "Run this on a party's node";
    }
  }

  record NothingToSign(String thing, String what) implements NodeRefusal {
    @Override
    public String rule() {
      return "it needs " + what;
    }

    @Override
    public String remedy() {
      return "See `entente status` for what is missing";
    }
  }

  record LanguageMissing(String thing, String detail) implements NodeRefusal {
    @Override
    public String rule() {
      return "a position has every authentic language of the charter and no other: " + detail;
    }

    @Override
    public String remedy() {
      return "Import the text of each language";
    }
  }

  record WrongWords(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "the twelve words given are not those of what would be signed";
    }

    @Override
    public String remedy() {
      return "Stop, and compare the text with the other side before anyone signs";
    }
  }

  record ChainContradicted(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "another act of this node at the same place of its chain is known to a peer or the"
          + " journal";
    }

    @Override
    public String remedy() {
      return "Receive from a peer; if both acts were sent, the root keys `entente resume` one";
    }
  }

  record Unpublished(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "a deal is announced only when it is final and all parties have released it";
    }

    @Override
    public String remedy() {
      return "See `entente status` for who has yet to release";
    }
  }

  record SignatureNotStanding(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "a party concurs only if the closing names just its live deposits, given under powers"
          + " that last and since its node was last restored, those of every party satisfy the"
          + " charter, and no other closing or certificate binds it";
    }

    @Override
    public String remedy() {
      return "Refuse this closing; deposit the signatures again for the next";
    }
  }

  record AddressedElsewhere(String thing, String detail) implements NodeRefusal {
    @Override
    public String rule() {
      return "a dispatch is opened by the node it is addressed to: " + detail;
    }

    @Override
    public String remedy() {
      return "Give it to that node";
    }
  }

  record NoteNotExpected(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "signatures go to the depositary, and from it only once a certificate stands on them";
    }

    @Override
    public String remedy() {
      return "Ask the sender why it was sent";
    }
  }

  record HeadsNotSigned(String thing, String detail) implements NodeRefusal {
    @Override
    public String rule() {
      return "what a node says it holds is signed once, with its node key: " + detail;
    }

    @Override
    public String remedy() {
      return "Ask the sender for the dispatch again";
    }
  }

  record NoAddress(String thing) implements NodeRefusal {
    @Override
    public String rule() {
      return "no address of this peer is known";
    }

    @Override
    public String remedy() {
      return "Set it once: `entente peer "
          + thing
          + " https://HOST:PORT`; or hand over a pouch: "
          + "`entente pouch pack "
          + thing
          + "`";
    }
  }
}
