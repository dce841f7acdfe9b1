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
      return "Give --key-file or --passphrase-file, set ENTENTE_PASSPHRASE, or run it in a terminal";
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
}
