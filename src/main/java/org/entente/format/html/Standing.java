package org.entente.format.html;

/// How a provision stands on the page: what its border, its name for the eye and the filter of
/// changes go by.
enum Standing {
  SAME("same"),
  CHANGED("changed"),
  INSERTED("inserted"),
  DELETED("deleted"),
  MOVED("moved"),

  /// Not the provision, but the place it was moved from.
  GONE("gone"),
  BRACKETED("bracketed"),
  ONE_SIDED("one-sided");

  private final String style;

  Standing(String style) {
    this.style = style;
  }

  String style() {
    return style;
  }
}
