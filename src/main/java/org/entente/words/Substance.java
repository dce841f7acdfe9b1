package org.entente.words;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a change of words touches. A change that touches nothing is editorial.
///
/// The rule errs on the side of flagging, in English and French alike. Editorial is only what
/// leaves every letter, digit and sign as it was and differs in white space, in the form of
/// quotation marks, apostrophes, hyphens or dashes, or in emphasis. Everything else gets at least
/// one flag: every token on either side of the change is looked up by itself, also one that stands
/// on both sides, because it may now say something else; a word in no list is [#WORDING], a sign
/// [#PUNCTUATION]. A capital is enough for [#DEFINED_TERM]. A number beside a kept currency, per
/// cent or "Article" is flagged so.
public enum Substance {
  NUMBER,
  AMOUNT,
  DATE,
  PERCENTAGE,
  HS_CODE,
  MODAL,
  NEGATION,
  CONNECTIVE,
  QUANTIFIER,
  REFERENCE,
  DEFINED_TERM,
  LIST,
  PLACE,
  WORDING,
  PUNCTUATION;

  private static final Pattern HS = Pattern.compile("\\d{4}\\.\\d{2}(?:\\.\\d{2,4})*");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Set<String> PER_CENT = Set.of("per", "percent", "%", "pour", "percentage");

  /// The flags of one edit among the runs it belongs to; none for a kept run.
  public static Set<Substance> of(List<Edit> edits, int at) {
    Edit edit = edits.get(at);
    if (edit instanceof Edit.Keep || isEditorial(edit)) {
      return Set.of();
    }
    Set<Substance> flags = EnumSet.noneOf(Substance.class);
    flag(Words.of(edit.oldText()), flags);
    flag(Words.of(edit.newText()), flags);
    if (flags.contains(NUMBER)) {
      flagBeside(edits, at, flags);
    }
    return Collections.unmodifiableSet(flags);
  }

  /// The flags of all edits together.
  public static Set<Substance> of(List<Edit> edits) {
    Set<Substance> flags = EnumSet.noneOf(Substance.class);
    for (int i = 0; i < edits.size(); i++) {
      flags.addAll(of(edits, i));
    }
    return Collections.unmodifiableSet(flags);
  }

  private static boolean isEditorial(Edit edit) {
    return typographic(edit.oldText()).equals(typographic(edit.newText()));
  }

  /// The text with one form for each sign that has several; white space only where it parts words.
  private static String typographic(String text) {
    var words = Words.of(text);
    var out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String form = form(words.word(i));
      out.append(form).append(form.isEmpty() ? "" : " ");
    }
    return out.toString();
  }

  private static String form(String word) {
    return switch (word) {
      case "*" -> "";
      case "“", "”", "«", "»", "„" -> "\"";
      case "–", "—", "‑", "‐" -> "-";
      default ->
          word.replace('’', '\'')
              .replace('\u2011', '-')
              .replace('\u2010', '-')
              .replace('\u00a0', ' ')
              .replace('\u202f', ' ');
    };
  }

  private static void flag(Words words, Set<Substance> flags) {
    for (int i = 0; i < words.size(); i++) {
      flags.addAll(of(words.word(i)));
    }
  }

  private static Set<Substance> of(String token) {
    int first = token.codePointAt(0);
    if (Vocabulary.isAtomic(token)) {
      return EnumSet.of(token.startsWith("**") ? DEFINED_TERM : REFERENCE);
    }
    if (token.codePoints().anyMatch(Character::isDigit)) {
      return number(token);
    }
    return Character.isLetter(first) ? word(token) : sign(token);
  }

  private static Set<Substance> sign(String sign) {
    return switch (sign) {
      case "%", "‰" -> EnumSet.of(PERCENTAGE);
      case "$", "€", "£", "¥" -> EnumSet.of(AMOUNT);
      default -> EnumSet.of(PUNCTUATION);
    };
  }

  private static Set<Substance> number(String token) {
    Set<Substance> flags = EnumSet.of(NUMBER);
    if (HS.matcher(token).matches()) {
      flags.add(HS_CODE);
    }
    if (token.endsWith("%") || token.endsWith("‰")) {
      flags.add(PERCENTAGE);
    }
    if ("$€£¥".indexOf(token.charAt(0)) >= 0) {
      flags.add(AMOUNT);
    }
    boolean hasMonth = token.codePoints().anyMatch(Character::isLetter);
    if (hasMonth || YEAR.matcher(token).matches() || token.matches("\\d{4}-\\d\\d-\\d\\d")) {
      flags.add(DATE);
    }
    return flags;
  }

  private static Set<Substance> word(String token) {
    String plain = Vocabulary.plain(token);
    Set<Substance> flags = EnumSet.noneOf(Substance.class);
    addIf(Vocabulary.isModal(plain), MODAL, flags);
    addIf(Vocabulary.isNegation(plain), NEGATION, flags);
    addIf(Vocabulary.isConnective(plain), CONNECTIVE, flags);
    addIf(Vocabulary.isQuantifier(plain), QUANTIFIER, flags);
    addIf(Vocabulary.isCurrency(plain), AMOUNT, flags);
    addIf(Vocabulary.isDivision(plain), REFERENCE, flags);
    addIf(Vocabulary.isMonth(token), DATE, flags);
    addIf(Character.isUpperCase(token.codePointAt(0)), DEFINED_TERM, flags);
    addIf(flags.isEmpty(), WORDING, flags);
    return flags;
  }

  private static void addIf(boolean holds, Substance flag, Set<Substance> flags) {
    if (holds) {
      flags.add(flag);
    }
  }

  private static void flagBeside(List<Edit> edits, int at, Set<Substance> flags) {
    if (at > 0) {
      Words before = Words.of(edits.get(at - 1).newText());
      flagNeighbour(before.size() > 0 ? before.word(before.size() - 1) : "", flags);
    }
    if (at + 1 < edits.size()) {
      Words after = Words.of(edits.get(at + 1).newText());
      flagNeighbour(after.size() > 0 ? after.word(0) : "", flags);
    }
  }

  private static void flagNeighbour(String word, Set<Substance> flags) {
    String plain = Vocabulary.plain(word);
    addIf(Vocabulary.isCurrency(plain) || "$€£¥".contains(word) && !word.isEmpty(), AMOUNT, flags);
    addIf(PER_CENT.contains(plain), PERCENTAGE, flags);
    addIf(Vocabulary.isDivision(plain), REFERENCE, flags);
    addIf(Vocabulary.isMonth(word), DATE, flags);
  }
}
