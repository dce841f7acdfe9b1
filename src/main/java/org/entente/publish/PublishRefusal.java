package org.entente.publish;

import org.entente.base.Refusal;

/// Why an announcement cannot be made, or does not hold.
public sealed interface PublishRefusal extends Refusal {

  /// Said of a file whose content contradicts itself: no copy of it can be mended.
  String NOT_PROOF = "Do not rely on this file; ask a party to the agreement for the announcement";

  /// The file's own digest does not fit its bytes.
  record Damaged(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "its last line names the SHA-256 of all bytes before it, and they have another";
    }

    @Override
    public String remedy() {
      return "The file was changed after it was made; fetch it again";
    }
  }

  record Malformed(String thing, String detail) implements PublishRefusal {
    @Override
    public String rule() {
      return "a bundle is written in one way (docs/format/bundle.md): " + detail;
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record Missing(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "an announcement needs it, and it is not there";
    }

    @Override
    public String remedy() {
      return "Wait until every step before the announcement is done, then make the file anew";
    }
  }

  record Unused(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "every item of a bundle proves something, once, and this one proves nothing";
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record OutOfOrder(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "the items of a bundle stand in one order, each once";
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record Contradicts(String thing, String detail) implements PublishRefusal {
    @Override
    public String rule() {
      return "what stands in a bundle fits together: " + detail;
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record SignaturesLacking(String thing, String policy) implements PublishRefusal {
    @Override
    public String rule() {
      return "the charter asks for signatures of " + policy;
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record NotDeposited(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "the closing names each signature by its digest, and it does not name this one";
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }

  record TextAltered(String thing) implements PublishRefusal {
    @Override
    public String rule() {
      return "its words or its salt do not have the digest that was signed";
    }

    @Override
    public String remedy() {
      return "These are not the signed words; ask a party to the agreement for the announcement";
    }
  }

  record LanguagesDiffer(String thing, String found, String expected) implements PublishRefusal {
    @Override
    public String rule() {
      return "the authentic languages are " + expected + ", found " + found;
    }

    @Override
    public String remedy() {
      return NOT_PROOF;
    }
  }
}
