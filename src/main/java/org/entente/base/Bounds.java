package org.entente.base;

/// Every limit of the product, in one place. Reaching one is a [Refusal] that names it.
public final class Bounds {
  private Bounds() {}

  /// Bytes of one signed act or note, signatures included.
  public static final int ACT_BYTES = 1 << 20;

  /// Bytes of one line of a signed text.
  public static final int LINE_BYTES = 1 << 16;

  /// Lines of one signed text.
  public static final int LINES = 100_000;

  /// Bytes of one item in a dispatch (16 MiB).
  public static final int ITEM_BYTES = 16 << 20;

  /// Bytes of a whole dispatch or pouch before sealing (1 GiB).
  public static final long POUCH_BYTES = 1L << 30;

  /// Items in one dispatch.
  public static final int POUCH_ITEMS = 1_000_000;

  /// Heads one dispatch or request may name: a few branches of each chain.
  public static final int HEADS = 1_024;

  /// Bytes of acts and texts after which a node that answers over the network leaves the rest for
  /// the next dispatch (16 MiB).
  public static final int DISPATCH_BYTES = 16 << 20;

  /// Bytes of one sealed pouch over the network; a larger one goes as a file (256 MiB).
  public static final int CARRIED_BYTES = 256 << 20;

  /// Parties of one negotiation, the neutral depositary not counted.
  public static final int PARTIES = 12;

  /// Positions put forward, newest first, among which words that were last common are looked for.
  public static final int POSITIONS_BACK = 64;

  /// Depth of the tree of provisions, and of nested policies.
  public static final int DEPTH = 100;

  /// Provisions in one agreement.
  public static final int PROVISIONS = 1_000_000;

  /// Characters of a heading or a body in one language.
  public static final int BODY_CHARS = 1 << 20;

  /// Authentic languages of one agreement.
  public static final int LANGUAGES = 8;

  /// Bytes of one text file read as a draft (64 MiB).
  public static final int DRAFT_BYTES = 64 << 20;

  /// Bytes of an announcement bundle (256 MiB).
  public static final int BUNDLE_BYTES = 256 << 20;

  /// Acts held back because the act before them has not arrived, for one party.
  public static final int HELD_ACTS = 10_000;

  /// How long a command waits for another that works on the same node, and how often it looks.
  public static final int NODE_WAIT_MILLIS = 3_000;

  public static final int NODE_LOOK_MILLIS = 20;

  /// Root keys of one party.
  public static final int ROOT_KEYS = 16;

  /// Asks that an argument hold; a failure is a bug of the caller, not a user's mistake.
  public static void require(boolean holds, String message, Object... args) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(message, args));
    }
  }
}
