package org.entente.format.html;

/// The labels of the texts that meet on a page.
///
/// @param now the text the page shows
/// @param was the old text, its provisions named by the ids they have there
/// @param renamed the old text, its provisions named by the ids they have in the new one, if any:
///     so the words of a comparison name them
record Sides(Labelling now, Labelling was, Labelling renamed) {

  /// One text alone.
  static Sides of(Labelling only) {
    return new Sides(only, only, only);
  }
}
