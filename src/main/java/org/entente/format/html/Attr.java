package org.entente.format.html;

import org.entente.text.Language;

/// An attribute and its value. A link leads to a place on the same page, never elsewhere.
record Attr(String name, String value) {

  static Attr id(String anchor) {
    return new Attr("id", anchor);
  }

  static Attr style(String classes) {
    return new Attr("class", classes);
  }

  static Attr lang(Language language) {
    return new Attr("lang", language.code());
  }

  static Attr to(String anchor) {
    return new Attr("href", "#" + anchor);
  }

  static Attr label(String words) {
    return new Attr("aria-label", words);
  }

  static Attr labelledBy(String anchor) {
    return new Attr("aria-labelledby", anchor);
  }

  /// What the element is for those who do not see it.
  static Attr role(String role) {
    return new Attr("role", role);
  }

  static Attr colspan(int columns) {
    return new Attr("colspan", Integer.toString(columns));
  }

  /// What a heading of a table stands over: `col` or `row`.
  static Attr scope(String what) {
    return new Attr("scope", what);
  }
}
