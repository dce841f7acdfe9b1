package org.entente.cli;

import org.entente.base.Refusal;

/// What the command line turns away by itself, before a node is asked.
sealed interface CliRefusal extends Refusal {

  record NoPassphrase(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "a node's data is opened with a passphrase or a key file, and neither was given";
    }

    @Override
    public String remedy() {
      return "Give --key-file or --passphrase-file, set ENTENTE_PASSPHRASE, or run it in a"
          + " terminal";
    }
  }

  record PassphrasesDiffer(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "a new passphrase is typed twice alike, so that no slip locks you out";
    }

    @Override
    public String remedy() {
      return "Run it again";
    }
  }

  record FileUnreadable(String thing, String detail) implements CliRefusal {
    @Override
    public String rule() {
      return "the file must be there and readable: " + detail;
    }

    @Override
    public String remedy() {
      return "Check its name and its permissions";
    }
  }

  record FileUnwritable(String thing, String detail) implements CliRefusal {
    @Override
    public String rule() {
      return "the file could not be written: " + detail;
    }

    @Override
    public String remedy() {
      return "Choose another place with --out";
    }
  }

  record PageExists(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "there is such a file already, and nothing is overwritten unasked";
    }

    @Override
    public String remedy() {
      return "Choose another name, or write over it with --force";
    }
  }

  record NotConfirmed(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "it is done only after a yes, and there was none";
    }

    @Override
    public String remedy() {
      return "Run it again and answer y, or give --yes";
    }
  }

  record WriterNoParty(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "a party writes the charter, because its node makes the key that protects the texts";
    }

    @Override
    public String remedy() {
      return "Run it on the node of one of the parties, and name that party with --party";
    }
  }

  record NotTheParty(String thing, String found) implements CliRefusal {
    @Override
    public String rule() {
      return "this is the root file of another, of " + found;
    }

    @Override
    public String remedy() {
      return "Write CODE=FILE with the code and the file of one and the same";
    }
  }

  record Ambiguous(String thing, String meanings) implements CliRefusal {
    @Override
    public String rule() {
      return "it can mean any of " + meanings;
    }

    @Override
    public String remedy() {
      return "Write more of it, or the id as `--ids` shows it";
    }
  }

  record EditorFailed(String thing, String detail) implements CliRefusal {
    @Override
    public String rule() {
      return "the draft is as it was, because the editor did not end well: " + detail;
    }

    @Override
    public String remedy() {
      return "Set EDITOR to a program that edits a file and then ends";
    }
  }

  record NoSuchAct(String thing) implements CliRefusal {
    @Override
    public String rule() {
      return "no act here has an id that starts so, with six digits or more";
    }

    @Override
    public String remedy() {
      return "See `entente log` for the acts";
    }
  }
}
