package org.entente.base;

/// What can be wrong with lines of canonical text before anyone asks what they mean.
public sealed interface LineRefusal extends Refusal {

  /// Said of bytes we did not write: nothing to mend by hand, ask for them again.
  String ASK_AGAIN = "Ask the sender for the file again, byte for byte";

  record NotADigest(String thing) implements LineRefusal {
    @Override
    public String rule() {
      return "a digest is 64 lower-case hexadecimal digits";
    }

    @Override
    public String remedy() {
      return ASK_AGAIN;
    }
  }

  record NotUtf8(String thing) implements LineRefusal {
    @Override
    public String rule() {
      return "text is well-formed UTF-8";
    }

    @Override
    public String remedy() {
      return "Save the file as UTF-8 and try again";
    }
  }

  record NotCanonical(String thing, String detail) implements LineRefusal {
    @Override
    public String rule() {
      return "there is one way to write this, and it is not the way found: " + detail;
    }

    @Override
    public String remedy() {
      return ASK_AGAIN;
    }
  }

  record UnexpectedLine(String thing, String expected, String found) implements LineRefusal {
    @Override
    public String rule() {
      return "expected "
          + expected
          + ", found "
          + (found.isEmpty() ? "the end" : "“" + found + "”");
    }

    @Override
    public String remedy() {
      return ASK_AGAIN;
    }
  }

  record TooLarge(String thing, String limit, long most) implements LineRefusal {
    @Override
    public String rule() {
      return "the limit is " + most + " " + limit;
    }

    @Override
    public String remedy() {
      return "Split it, or leave out what is not needed";
    }
  }

  record HiddenCharacter(String thing, String codePoint) implements LineRefusal {
    @Override
    public String rule() {
      return "invisible, directional, private and control characters may not stand in a text; found"
          + " "
          + codePoint;
    }

    @Override
    public String remedy() {
      return "Delete the character there and try again";
    }
  }

  record MixedScripts(String thing, String word) implements LineRefusal {
    @Override
    public String rule() {
      return "the letters of a word come from one script and its digits from one system; “"
          + word
          + "” mixes them";
    }

    @Override
    public String remedy() {
      return "Retype the word";
    }
  }
}
