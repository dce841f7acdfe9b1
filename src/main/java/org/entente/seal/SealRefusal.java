package org.entente.seal;

import org.entente.base.LineRefusal;
import org.entente.base.Refusal;

/// What can be wrong with keys, signatures and sealed files.
public sealed interface SealRefusal extends Refusal {

  record KeyMalformed(String thing, String detail) implements SealRefusal {
    @Override
    public String rule() {
      return "this is not a key as docs/format/seal.md says: " + detail;
    }

    @Override
    public String remedy() {
      return "Copy the whole key again from where it was made";
    }
  }

  record KeyNotOfPrimeOrder(String thing) implements SealRefusal {
    @Override
    public String rule() {
      return "an Ed25519 key is a canonical point of prime order; this one is weak";
    }

    @Override
    public String remedy() {
      return "Ask its holder to make a new key, and how this one came about";
    }
  }

  record NoteMalformed(String thing, String detail) implements SealRefusal {
    @Override
    public String rule() {
      return "this is not a signed note: " + detail;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record SignatureMissing(String thing, String name, String algorithm) implements SealRefusal {
    @Override
    public String rule() {
      return "a signature is a pair; the "
          + algorithm
          + " signature of "
          + name
          + " with its registered key is missing";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record SignatureDoesNotHold(String thing, String name, String algorithm) implements SealRefusal {
    @Override
    public String rule() {
      return "the " + algorithm + " signature of " + name + " does not fit this text";
    }

    @Override
    public String remedy() {
      return "Do not rely on it; ask " + name + " for the original";
    }
  }

  record UnexpectedSigner(String thing, String name) implements SealRefusal {
    @Override
    public String rule() {
      return name + " has signed, and is not among those who may sign this";
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record SealMalformed(String thing, String detail) implements SealRefusal {
    @Override
    public String rule() {
      return "this is not a sealed file (age v1): " + detail;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  record ArmorMalformed(String thing, String detail) implements SealRefusal {
    @Override
    public String rule() {
      return "this is not an armored age file: " + detail;
    }

    @Override
    public String remedy() {
      return LineRefusal.ASK_AGAIN;
    }
  }

  /// One answer for every failure to decrypt: the stage is for tests and never in the message.
  record CannotOpen(String thing, Stage stage) implements SealRefusal {
    /// How far opening came.
    public enum Stage {
      NO_MATCH,
      HEADER_MAC,
      PAYLOAD
    }

    @Override
    public String rule() {
      return "it cannot be opened with the keys at hand, or it was changed on its way";
    }

    @Override
    public String remedy() {
      return "Check that it was sealed to this node, and ask the sender for it again";
    }
  }

  record WrongPassphrase(String thing) implements SealRefusal {
    @Override
    public String rule() {
      return "the passphrase does not open it";
    }

    @Override
    public String remedy() {
      return "Type the passphrase again";
    }
  }

  record BlobDamaged(String thing) implements SealRefusal {
    @Override
    public String rule() {
      return "what is stored here was changed, moved, or written under another key";
    }

    @Override
    public String remedy() {
      return "Restore this node's data from a backup, or fetch it again from a peer";
    }
  }
}
