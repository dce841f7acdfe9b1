package org.entente.cli;

import org.entente.base.Refusal;

/// What the commands that carry, sign, publish and keep turn away by themselves.
sealed interface OperationRefusal extends Refusal {

  record NotAPlaceToListen(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "a place to listen is a host and a port";
    }

    @Override
    public String remedy() {
      return "Write it as in 0.0.0.0:7443, or localhost:0 for any free port";
    }
  }

  record CannotListen(String thing, String detail) implements OperationRefusal {
    @Override
    public String rule() {
      return "nothing can be served there: " + detail;
    }

    @Override
    public String remedy() {
      return "Choose another port, or stop what uses this one";
    }
  }

  record NotARelay(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "a relay is known by its address and the pin of its key";
    }

    @Override
    public String remedy() {
      return "Write ADDRESS#PIN just as `entente relay` prints it when it starts";
    }
  }

  record NoRelayKnown(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "no relay is known to this node";
    }

    @Override
    public String remedy() {
      return "Give it once: --relay ADDRESS#PIN; it is remembered";
    }
  }

  record NobodyToReach(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "no address of any other node is known, and no relay";
    }

    @Override
    public String remedy() {
      return "Set one once: `entente peer CODE https://HOST:PORT`; or hand over a pouch: "
          + "`entente pouch pack CODE`";
    }
  }

  record NotANumberOfSeconds(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "a span of time is a whole number of seconds, minutes or hours";
    }

    @Override
    public String remedy() {
      return "Write it as in 30s, 5m or 1h";
    }
  }

  record OtherNegotiation(String thing, String found) implements OperationRefusal {
    @Override
    public String rule() {
      return "it is of the negotiation " + found + ", not of the one you named";
    }

    @Override
    public String remedy() {
      return "Compare the digest of the negotiation with what the parties publish";
    }
  }

  record LanguageNotThere(String thing, String languages) implements OperationRefusal {
    @Override
    public String rule() {
      return "the authentic languages of the signed text are " + languages;
    }

    @Override
    public String remedy() {
      return "Name one of these with --language, or none, and the nearest is taken";
    }
  }

  record SeveralClosings(String thing) implements OperationRefusal {
    @Override
    public String rule() {
      return "more than one closing waits for an answer";
    }

    @Override
    public String remedy() {
      return "Name one by its number, as `entente closing` lists them";
    }
  }
}
