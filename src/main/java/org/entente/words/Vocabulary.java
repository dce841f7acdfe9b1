package org.entente.words;

import java.util.Locale;
import java.util.Set;

/// The words of English and French treaty language that weigh little or much in a comparison.
public final class Vocabulary {
  /// Common words that carry no meaning of their own between two changes.
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "as", "is", "are",
          "be", "it", "its", "that", "this", "which", "from", "their", "and", "or", "le", "la",
          "les", "l'", "un", "une", "des", "de", "du", "d'", "à", "au", "aux", "en", "et", "ou",
          "dans", "par", "pour", "sur", "que", "qu'", "qui", "est", "sont", "ce", "cette", "son",
          "sa", "ses", "leur");

  private static final Set<String> MODALS =
      Set.of(
          "shall",
          "may",
          "must",
          "should",
          "will",
          "would",
          "can",
          "could",
          "might",
          "endeavour",
          "endeavor",
          "undertake",
          "undertakes",
          "require",
          "required",
          "permitted",
          "doit",
          "doivent",
          "peut",
          "peuvent",
          "devra",
          "devront",
          "devrait",
          "devraient",
          "pourra",
          "pourront",
          "pourrait",
          "pourraient",
          "tenu",
          "tenue",
          "tenus",
          "tenues",
          "efforce",
          "efforcent",
          "engage",
          "engagent");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "nor",
          "neither",
          "never",
          "none",
          "nothing",
          "without",
          "except",
          "unless",
          "cannot",
          "excluding",
          "ne",
          "n'",
          "pas",
          "ni",
          "non",
          "aucun",
          "aucune",
          "jamais",
          "rien",
          "sans",
          "sauf",
          "excepté",
          "nul",
          "nulle",
          "hormis");

  private static final Set<String> CONNECTIVES =
      Set.of(
          "and",
          "or",
          "and/or",
          "but",
          "if",
          "when",
          "where",
          "provided",
          "et",
          "ou",
          "mais",
          "si",
          "lorsque",
          "lorsqu'",
          "quand",
          "pourvu",
          "either",
          "soit",
          "however",
          "toutefois",
          "notwithstanding",
          "nonobstant",
          "subject");

  private static final Set<String> QUANTIFIERS =
      Set.of(
          "any",
          "all",
          "each",
          "every",
          "both",
          "some",
          "most",
          "only",
          "least",
          "more",
          "less",
          "half",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "twelve",
          "twenty",
          "thirty",
          "sixty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "billion",
          "tout",
          "toute",
          "tous",
          "toutes",
          "chaque",
          "chacun",
          "chacune",
          "quelque",
          "quelques",
          "plusieurs",
          "seul",
          "seule",
          "seulement",
          "moins",
          "plus",
          "moitié",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "sept",
          "huit",
          "neuf",
          "dix",
          "douze",
          "vingt",
          "trente",
          "soixante",
          "cent",
          "mille",
          "milliard",
          "milliards",
          "millions");

  private static final Set<String> CURRENCIES =
      Set.of(
          "usd", "cad", "mxn", "eur", "gbp", "jpy", "dollar", "dollars", "euro", "euros", "pesos");

  private static final Set<String> DIVISIONS =
      Set.of(
          "article",
          "articles",
          "paragraph",
          "paragraphs",
          "subparagraph",
          "subparagraphs",
          "chapter",
          "chapters",
          "section",
          "sections",
          "annex",
          "annexes",
          "annexe",
          "part",
          "paragraphe",
          "paragraphes",
          "alinéa",
          "alinéas",
          "chapitre",
          "chapitres",
          "partie",
          "appendix");

  private Vocabulary() {}

  /// A word in the form the lists have it: small letters, straight apostrophe.
  public static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  static boolean isModal(String plain) {
    return MODALS.contains(plain);
  }

  static boolean isNegation(String plain) {
    return NEGATIONS.contains(plain) || plain.endsWith("n't");
  }

  static boolean isConnective(String plain) {
    return CONNECTIVES.contains(plain);
  }

  static boolean isQuantifier(String plain) {
    return QUANTIFIERS.contains(plain);
  }

  static boolean isCurrency(String plain) {
    return CURRENCIES.contains(plain);
  }

  static boolean isDivision(String plain) {
    return DIVISIONS.contains(plain);
  }

  static boolean isMonth(String word) {
    return Scanner.MONTH_NAMES.contains(word);
  }

  /// How much a kept token is worth: 1 a sign or common word, 3 another word, 6 what a lawyer must
  /// see unchanged where it is unchanged (modal, negation, number, date, reference, defined term).
  public static int weight(String token) {
    String plain = plain(token);
    int first = token.codePointAt(0);
    if (isModal(plain) || isNegation(plain) || Character.isDigit(first) || isAtomic(token)) {
      return 6;
    }
    return COMMON.contains(plain) || !Character.isLetter(first) ? 1 : 3;
  }

  /// Whether any token weighs more than a sign or a common word.
  public static boolean hasWeight(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (weight(words.word(i)) > 1) {
        return true;
      }
    }
    return false;
  }

  static boolean isAtomic(String token) {
    return token.startsWith("{@") || token.startsWith("[^") || token.startsWith("**");
  }
}
