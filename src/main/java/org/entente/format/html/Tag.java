package org.entente.format.html;

import java.util.Locale;

/// The elements our pages are made of.
enum Tag {
  HTML,
  HEAD,
  TITLE,
  META,
  STYLE,
  BODY,
  HEADER,
  MAIN,
  NAV,
  SECTION,
  FOOTER,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  P,
  DIV,
  SPAN,
  A,
  B,
  EM,
  DFN,
  SUP,
  INS,
  DEL,
  UL,
  LI,
  DETAILS,
  SUMMARY,
  LABEL,
  INPUT,
  TABLE,
  CAPTION,
  THEAD,
  TBODY,
  TFOOT,
  TR,
  TH,
  TD;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it holds nothing and has no end.
  boolean isVoid() {
    return this == META || this == INPUT;
  }

  /// The heading of this level; the sixth for all that is deeper.
  static Tag heading(int level) {
    return switch (level) {
      case 1 -> H1;
      case 2 -> H2;
      case 3 -> H3;
      case 4 -> H4;
      case 5 -> H5;
      default -> H6;
    };
  }
}
