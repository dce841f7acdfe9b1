package org.entente.exchange;

import org.entente.base.LineRefusal;
import org.entente.base.Refusal;

/// What can go wrong between two nodes, or a node and a relay, on the network.
public sealed interface CarrierRefusal extends Refusal {

  record PeerUnreachable(String thing, String detail) implements CarrierRefusal {
    @Override
    public String rule() {
      return "it does not answer: " + detail;
    }

    @Override
    public String remedy() {
      return "Check its address and the network, and try again; nothing is lost";
    }
  }

  record PeerNotTrusted(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "it shows another key than the one pinned, so it is not the node it should be";
    }

    @Override
    public String remedy() {
      return "Check the address; if its key was changed, receive its acts in another way first";
    }
  }

  /// A peer answered, and said no.
  ///
  /// @param said what the peer says, made harmless
  record PeerRefused(String thing, int status, String said) implements CarrierRefusal {
    @Override
    public String rule() {
      return "it refused (" + status + ") and says: " + said;
    }

    @Override
    public String remedy() {
      return "Do as it says, or ask those who run it";
    }
  }

  record PeerAnswersOddly(String thing, String detail) implements CarrierRefusal {
    @Override
    public String rule() {
      return "its answer is not as docs/format/dispatch.md says: " + detail;
    }

    @Override
    public String remedy() {
      return "Ask those who run it; nothing of the answer was used";
    }
  }

  record NotAnAddress(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "the address of a node is https, a host and a port, and nothing more";
    }

    @Override
    public String remedy() {
      return "Write it as in https:" + "//node.example:7443";
    }
  }

  /// Somebody else works on the node's data just now.
  record NodeBusy(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "its people are at work on it just now";
    }

    @Override
    public String remedy() {
      return "Try again in a moment; nothing is lost";
    }
  }

  record UnknownCaller(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "only nodes whose key the record names are served here";
    }

    @Override
    public String remedy() {
      return "Send your first act by pouch or through a party that is known here";
    }
  }

  record NothingThere(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "this node serves one negotiation, and the places docs/format/dispatch.md names";
    }

    @Override
    public String remedy() {
      return "Check the address and the negotiation";
    }
  }

  record MalformedRequest(String thing, String detail) implements CarrierRefusal {
    @Override
    public String rule() {
      return "a request is as docs/format/dispatch.md says: " + detail;
    }

    @Override
    public String remedy() {
      return "Use a release that speaks entente/1";
    }
  }

  record QuotaReached(String thing, long most) implements CarrierRefusal {
    @Override
    public String rule() {
      return "no more than " + most + " bytes of one peer are kept here at a time";
    }

    @Override
    public String remedy() {
      return "Wait until what is here was taken in, or hand the pouch over as a file";
    }
  }

  record UploadElsewhere(String thing, long held) implements CarrierRefusal {
    @Override
    public String rule() {
      return "an upload goes on where it stopped, at byte " + held;
    }

    @Override
    public String remedy() {
      return "Ask with HEAD how much is here, and go on from there";
    }
  }

  record NotThatDigest(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "the bytes do not have the digest they were announced by";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record UploadBusy(String thing) implements CarrierRefusal {
    @Override
    public String rule() {
      return "one upload of a peer is taken at a time";
    }

    @Override
    public String remedy() {
      return "Try again when the other one has ended";
    }
  }
}
