package org.entente.exchange;

import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// One thing in a dispatch. An item has no name: an act and a note are known by their bytes, a text
/// by its salted digest.
public sealed interface Item {

  /// What is carried, as received.
  byte[] bytes();

  /// The word its line starts with.
  String word();

  /// A signed act.
  record ActItem(byte[] bytes) implements Item {
    public ActItem {
      requireSize("an act", bytes, Bounds.ACT_BYTES);
    }

    @Override
    public String word() {
      return "act";
    }
  }

  /// A text that an act brought, under the salted digest by which acts name it. Only who holds the
  /// key of the texts can check that digest, so taking it in does.
  record TextItem(Digest salted, byte[] bytes) implements Item {
    public TextItem {
      requireSize("text " + salted.brief(), bytes, Bounds.ITEM_BYTES);
    }

    @Override
    public String word() {
      return "text";
    }
  }

  /// The key of the negotiation's texts; it goes to parties only.
  record KeyItem(byte[] bytes) implements Item {
    static final int BYTES = 32;

    public KeyItem {
      Bounds.require(bytes.length == BYTES, "a text key has 32 bytes, got %d", bytes.length);
    }

    @Override
    public String word() {
      return "key";
    }

    /// Never the secret.
    @Override
    public String toString() {
      return "KeyItem[secret]";
    }
  }

  /// A signed note that is no act: a principal's signature or its withdrawal.
  record NoteItem(byte[] bytes) implements Item {
    public NoteItem {
      requireSize("a note", bytes, Bounds.ACT_BYTES);
    }

    @Override
    public String word() {
      return "note";
    }
  }

  private static void requireSize(String thing, byte[] bytes, int most) {
    Bounds.require(bytes.length > 0, "%s has no bytes", thing);
    if (bytes.length > most) {
      throw new Refused(new LineRefusal.TooLarge(thing, "bytes", most));
    }
  }
}
