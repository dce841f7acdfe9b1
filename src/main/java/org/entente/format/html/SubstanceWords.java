package org.entente.format.html;

import org.entente.text.Language;
import org.entente.words.Substance;

/// What a change touches, in words.
final class SubstanceWords {
  private SubstanceWords() {}

  static String of(Substance flag, Language language) {
    return language.equals(Language.FR) ? french(flag) : english(flag);
  }

  private static String english(Substance flag) {
    return switch (flag) {
      case NUMBER -> "number";
      case AMOUNT -> "amount";
      case DATE -> "date";
      case PERCENTAGE -> "percentage";
      case HS_CODE -> "HS code";
      case MODAL -> "modal";
      case NEGATION -> "negation";
      case CONNECTIVE -> "and/or";
      case QUANTIFIER -> "quantifier";
      case REFERENCE -> "reference";
      case DEFINED_TERM -> "defined term";
      case LIST -> "list";
      case PLACE -> "place";
      case WORDING -> "wording";
      case PUNCTUATION -> "punctuation";
    };
  }

  private static String french(Substance flag) {
    return switch (flag) {
      case NUMBER -> "nombre";
      case AMOUNT -> "montant";
      case DATE -> "date";
      case PERCENTAGE -> "pourcentage";
      case HS_CODE -> "code SH";
      case MODAL -> "modalité";
      case NEGATION -> "négation";
      case CONNECTIVE -> "et/ou";
      case QUANTIFIER -> "quantité";
      case REFERENCE -> "renvoi";
      case DEFINED_TERM -> "terme défini";
      case LIST -> "énumération";
      case PLACE -> "place";
      case WORDING -> "formulation";
      case PUNCTUATION -> "ponctuation";
    };
  }
}
