package org.entente.talks;

import org.entente.base.Refusal;

/// What the rules of the talks do not allow.
public sealed interface TalksRefusal extends Refusal {

  record SecondDeposit(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "an office has at most one signature in deposit";
    }

    @Override
    public String remedy() {
      return "Withdraw the first before giving another";
    }
  }

  record BoundByClosing(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "after concurring in a closing, no signature in it may be withdrawn until it is"
          + " reopened";
    }

    @Override
    public String remedy() {
      return "Wait for the certificate or the reopening";
    }
  }

  record AlreadyFinal(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "the deal is final";
    }

    @Override
    public String remedy() {
      return "Propose a rectification (VCLT 79), or a new negotiation";
    }
  }

  record NothingToAnswer(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "each closing is answered once, while it is open";
    }

    @Override
    public String remedy() {
      return "See `entente status` for what waits";
    }
  }

  record HeadUnknown(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "a node that was restored signs nothing before it has learnt its own head from a peer";
    }

    @Override
    public String remedy() {
      return "Run `entente receive`; or pack a pouch for a peer, and open the one it packs after"
          + " opening yours";
    }
  }

  record HeadNotShownByAll(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "a node that was restored answers a closing only when every other node has shown it"
          + " its own head";
    }

    @Override
    public String remedy() {
      return "Exchange with those that `entente status` names";
    }
  }

  record ClosedProvision(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "the provision is closed, and closed words are not changed without reopening them";
    }

    @Override
    public String remedy() {
      return "Run `entente reopen` with a reason first, or leave the provision as it is";
    }
  }

  record NotConcluded(String thing, String blocker) implements TalksRefusal {
    @Override
    public String rule() {
      return "this step needs a concluded text, and something stands in its way: " + blocker;
    }

    @Override
    public String remedy() {
      return "See `entente status` for everything that blocks it";
    }
  }

  record UnknownOffer(String thing) implements TalksRefusal {
    @Override
    public String rule() {
      return "no live package or silence procedure of another party has this id";
    }

    @Override
    public String remedy() {
      return "See `entente status` for what is on offer";
    }
  }
}
