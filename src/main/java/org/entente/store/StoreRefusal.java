package org.entente.store;

import org.entente.base.Refusal;

/// Why a node's data cannot be read or written.
public sealed interface StoreRefusal extends Refusal {

  /// Said of data that cannot be trusted any more.
  String RESTORE = "Run `entente audit` to see what is damaged, then restore the last backup";

  /// Another process has the node's data.
  ///
  /// @param holder who holds it, such as `process 4711`
  record NodeInUse(String thing, String holder) implements StoreRefusal {
    @Override
    public String rule() {
      return "one process at a time works on a node's data, and " + holder + " does";
    }

    @Override
    public String remedy() {
      return "Wait until it has finished, or stop it";
    }
  }

  /// Another process answers the others for this node.
  ///
  /// @param holder who does, such as `process 4711`
  record AlreadyServed(String thing, String holder) implements StoreRefusal {
    @Override
    public String rule() {
      return "one process at a time answers the others for a node, and " + holder + " does";
    }

    @Override
    public String remedy() {
      return "Stop that one first; all other commands work beside it";
    }
  }

  record NoNodeHere(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "there is no node in this directory";
    }

    @Override
    public String remedy() {
      return "Name the node's directory with `--dir`, or make a node with `entente init`";
    }
  }

  record AlreadyANode(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "there is a node in this directory already, and its keys are never overwritten";
    }

    @Override
    public String remedy() {
      return "Choose another directory";
    }
  }

  record KeyFileMissing(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "there is no such key file";
    }

    @Override
    public String remedy() {
      return "Name the file that was written when the node was made";
    }
  }

  record KeyFileMalformed(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "a key file is one line, 32 bytes in Base64";
    }

    @Override
    public String remedy() {
      return "Bring back the file that was written when the node was made";
    }
  }

  record KeyFileOpenToOthers(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "a key file can be read by its owner alone";
    }

    @Override
    public String remedy() {
      return "Take the rights of others away with `chmod 600`, and ask who has read it";
    }
  }

  record WrongKeyFile(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "the key does not open this node's data";
    }

    @Override
    public String remedy() {
      return "Name this node's own key file; if it has a passphrase, type that instead";
    }
  }

  record NoSharesMade(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "no shares were made for this data, so officers cannot open it";
    }

    @Override
    public String remedy() {
      return "Open it with its passphrase or key file; make shares while that is known";
    }
  }

  record WrongShares(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "these shares give another secret than the one that opens this data";
    }

    @Override
    public String remedy() {
      return "Bring shares of the set that was made last before this data was written";
    }
  }

  record DatabaseDamaged(String thing, String detail) implements StoreRefusal {
    @Override
    public String rule() {
      return "what was written must read back unchanged: " + detail;
    }

    @Override
    public String remedy() {
      return RESTORE;
    }
  }

  record DiskFull(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "the disk has no room left, so nothing was written";
    }

    @Override
    public String remedy() {
      return "Make room and try again";
    }
  }

  record DiskFailed(String thing, String detail) implements StoreRefusal {
    @Override
    public String rule() {
      return "the disk did not do as asked: " + detail;
    }

    @Override
    public String remedy() {
      return "Check the disk and the rights on the directory, start again and run `entente audit`";
    }
  }

  /// After a failed write nobody knows what reached the disk until it is read again.
  record StoreStopped(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "after a failure of the disk nothing more is written before the data is read anew";
    }

    @Override
    public String remedy() {
      return "Stop this program, check the disk, start again and run `entente audit`";
    }
  }

  record NewerDatabase(String thing, int found, int known) implements StoreRefusal {
    @Override
    public String rule() {
      return "its layout is number " + found + ", and this program knows up to number " + known;
    }

    @Override
    public String remedy() {
      return "Use the newer program that wrote it";
    }
  }

  record JournalConflict(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "this node has already signed another act at this place of its chain";
    }

    @Override
    public String remedy() {
      return "Never sign two acts at one place: bring in that other act and sign after it";
    }
  }

  record NotABackup(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "this is not a backup of a node";
    }

    @Override
    public String remedy() {
      return "Name a file that `entente backup` wrote";
    }
  }

  record FileExists(String thing) implements StoreRefusal {
    @Override
    public String rule() {
      return "there is such a file already, and nothing is overwritten";
    }

    @Override
    public String remedy() {
      return "Choose another name";
    }
  }

  /// A backup that does not read back whole.
  ///
  /// @param finding the first thing found damaged
  record BackupDamaged(String thing, String finding) implements StoreRefusal {
    @Override
    public String rule() {
      return "only a backup that is whole becomes a node: " + finding;
    }

    @Override
    public String remedy() {
      return "Use another backup";
    }
  }
}
