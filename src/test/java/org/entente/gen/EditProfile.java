package org.entente.gen;

/// How much of a text is edited; shares are of a thousand paragraphs long enough for it.
///
/// A paragraph is rewritten, or edited at one to three places, or left; besides, paragraphs are
/// moved (half of them with edits inside), inserted, deleted, split and merged; and in a flat text
/// a paragraph put before a numbered one makes the numbers of that run one more each.
public record EditProfile(
    int edited,
    int rewritten,
    int moved,
    int inserted,
    int deleted,
    int split,
    int merged,
    int renumbered) {
  public static final EditProfile LIGHT = new EditProfile(120, 10, 8, 5, 5, 3, 3, 10);
  public static final EditProfile HEAVY = new EditProfile(450, 120, 20, 15, 15, 10, 10, 30);

  /// Nothing but edits inside paragraphs, to so many of a thousand.
  public static EditProfile words(int edited) {
    return new EditProfile(edited, 0, 0, 0, 0, 0, 0, 0);
  }
}
