package org.entente.format.bracketed;

import org.entente.base.Refusal;

/// Why a bracketed draft, or what was said about it, was turned away.
public sealed interface BracketedRefusal extends Refusal {

  record TooLarge(String thing, String what, long most) implements BracketedRefusal {
    @Override
    public String rule() {
      return "the limit is " + most + " " + what;
    }

    @Override
    public String remedy() {
      return "Read the draft in parts, a chapter at a time";
    }
  }

  record NestedTooDeep(String thing) implements BracketedRefusal {
    @Override
    public String rule() {
      return "brackets stand at most " + Limits.NESTING + " deep in each other";
    }

    @Override
    public String remedy() {
      return "Look for brackets above that line that are never closed, and close them";
    }
  }

  record NoParty(String thing) implements BracketedRefusal {
    @Override
    public String rule() {
      return "a draft is read for parties that are named, and none was";
    }

    @Override
    public String remedy() {
      return "Name them as the draft writes them, such as US,AU or USA=US/United States";
    }
  }

  record NameTwice(String thing) implements BracketedRefusal {
    @Override
    public String rule() {
      return "a name in the draft means one party";
    }

    @Override
    public String remedy() {
      return "Give each name to one party only";
    }
  }

  record NotAParty(String thing) implements BracketedRefusal {
    @Override
    public String rule() {
      return "brackets that name nobody can be put into the text of one of the parties given only";
    }

    @Override
    public String remedy() {
      return "Add it to the parties, or leave those brackets as they stand";
    }
  }

  record NoWords(String thing) implements BracketedRefusal {
    @Override
    public String rule() {
      return "a draft has words, and nothing but space was found";
    }

    @Override
    public String remedy() {
      return "Check that it is a text or a web page, not a picture of one";
    }
  }
}
