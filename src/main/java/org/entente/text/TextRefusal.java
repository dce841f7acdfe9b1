package org.entente.text;

import org.entente.base.Refusal;

/// What can be wrong with a text.
public sealed interface TextRefusal extends Refusal {

  record IdTwice(String thing) implements TextRefusal {
    @Override
    public String rule() {
      return "an id names one provision of a text, and this one stands twice";
    }

    @Override
    public String remedy() {
      return "Give the second provision an id of its own, or leave its id out";
    }
  }

  record TextMissing(String thing) implements TextRefusal {
    @Override
    public String rule() {
      return "a text is complete before it counts, and this part has not arrived";
    }

    @Override
    public String remedy() {
      return "Receive again; the sender still has it";
    }
  }

  record NotTheNamedText(String thing) implements TextRefusal {
    @Override
    public String rule() {
      return "the bytes do not have the digest they are named by";
    }

    @Override
    public String remedy() {
      return "Ask the sender for them again; they were damaged or altered";
    }
  }

  record NoSuchProvision(String thing) implements TextRefusal {
    @Override
    public String rule() {
      return "the text has no provision of this id";
    }

    @Override
    public String remedy() {
      return "See `entente show --ids` for the ids";
    }
  }

  record PlaceMissing(String thing, String parent) implements TextRefusal {
    @Override
    public String rule() {
      return "it stands under " + parent + ", which this text does not have";
    }

    @Override
    public String remedy() {
      return "Take " + parent + " over first";
    }
  }

  record RootStays(String thing) implements TextRefusal {
    @Override
    public String rule() {
      return "the whole agreement cannot be removed from itself";
    }

    @Override
    public String remedy() {
      return "Name a provision of it";
    }
  }
}
