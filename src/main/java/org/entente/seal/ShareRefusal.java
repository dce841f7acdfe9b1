package org.entente.seal;

import org.entente.base.Refusal;

/// What can be wrong with shares of a root secret, as they were typed and as they come together.
/// None of these names a word that was right.
public sealed interface ShareRefusal extends Refusal {

  record NotAWord(String thing, int word, String found) implements ShareRefusal {
    @Override
    public String rule() {
      return "its word " + word + " is no word of the list: “" + found + "”";
    }

    @Override
    public String remedy() {
      return "Look at that word on the paper again; its first four letters are enough";
    }
  }

  record WrongCount(String thing, int found) implements ShareRefusal {
    @Override
    public String rule() {
      return "a line has its number and seven words, and this one has " + found + " words";
    }

    @Override
    public String remedy() {
      return "Type the line again";
    }
  }

  record LineDoesNotHold(String thing) implements ShareRefusal {
    @Override
    public String rule() {
      return "a word in it is wrong or out of place, or it is a line of another share";
    }

    @Override
    public String remedy() {
      return "Compare that line with the paper, word for word";
    }
  }

  record LineMissing(String thing, String found) implements ShareRefusal {
    @Override
    public String rule() {
      return "this line comes next, and found was “" + found + "”";
    }

    @Override
    public String remedy() {
      return "A share has five numbered lines; type all of them, in order";
    }
  }

  record HeadDiffers(String thing, String found, String words) implements ShareRefusal {
    @Override
    public String rule() {
      return "its words say “" + words + "”, and the line above them says “" + found + "”";
    }

    @Override
    public String remedy() {
      return "Compare the lines above the words with the paper; if they are as typed there, do not"
          + " use the share";
    }
  }

  record LinesOfTwo(String thing) implements ShareRefusal {
    @Override
    public String rule() {
      return "its lines hold each for itself and do not belong to one share";
    }

    @Override
    public String remedy() {
      return "Compare every line with the paper";
    }
  }

  record OtherParty(String thing, String wanted) implements ShareRefusal {
    @Override
    public String rule() {
      return "this is a share of another party, and those of " + wanted + " are asked for";
    }

    @Override
    public String remedy() {
      return "Bring shares of " + wanted;
    }
  }

  record OtherSet(String thing, String wanted) implements ShareRefusal {
    @Override
    public String rule() {
      return "shares made at different times do not go together; the first was of set " + wanted;
    }

    @Override
    public String remedy() {
      return "Bring shares that all say “set " + wanted + "”, or all of another set";
    }
  }

  record SameShareTwice(String thing) implements ShareRefusal {
    @Override
    public String rule() {
      return "this share was given before, and counts once";
    }

    @Override
    public String remedy() {
      return "Bring the share of another officer";
    }
  }

  record TooFewShares(String thing, int given, int needed) implements ShareRefusal {
    @Override
    public String rule() {
      return needed + " shares of one set are needed, and " + given + " were given";
    }

    @Override
    public String remedy() {
      return "Bring more officers with their shares; fewer say nothing about the secret";
    }
  }

  record SharesDisagree(String thing) implements ShareRefusal {
    @Override
    public String rule() {
      return "the shares of one set fit together, and one of these does not fit the others";
    }

    @Override
    public String remedy() {
      return "Leave them out in turn to find it, and ask where it came from";
    }
  }

  record BadNumbers(String thing) implements ShareRefusal {
    @Override
    public String rule() {
      return "at least 2 and at most all shares are needed, of no more than " + Share.MOST;
    }

    @Override
    public String remedy() {
      return "Choose as in --of 5 --needed 3";
    }
  }
}
