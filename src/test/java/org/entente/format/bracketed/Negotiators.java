package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.Wording;

/// Positions from a seed, as negotiators make them: one text, and each party's changes of words,
/// its new provisions and its deletions. Nothing is moved, since the usual notation cannot say so;
/// no wording has brackets of its own, which the notation cannot tell from its brackets.
final class Negotiators {
  private static final List<String> WORDS =
      List.of(
          "the",
          "Parties",
          "shall",
          "may",
          "not",
          "consult",
          "each",
          "other",
          "within",
          "30",
          "days",
          "of",
          "goods",
          "and",
          "or",
          "cheese",
          "5.5%",
          "1 January 2027",
          "any",
          "Party’s",
          "measures",
          "non-discriminatory",
          "(other than butter)",
          "“originating goods”",
          "and/or",
          "US$5,000",
          "don't",
          "inspection",
          "a",
          "in",
          "to",
          "is",
          "Article 5",
          "(a)",
          "origin",
          "customs",
          "tariff-rate quota");

  private final Random random;
  private final Language language;
  private int fresh;

  Negotiators(Random random, Language language) {
    this.random = random;
    this.language = language;
  }

  SortedMap<PartyCode, Position> positions(int parties) {
    var children = new ArrayList<Provision>();
    boolean hasChapters = random.nextBoolean();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      children.add(hasChapters ? chapter() : article());
    }
    Provision base = provision("agreement", Kind.AGREEMENT, Label.UNNUMBERED, children);
    var positions = new TreeMap<PartyCode, Position>();
    for (int i = 0; i < parties; i++) {
      var text = new Agreement(i == 0 ? base : changed(base));
      positions.put(new PartyCode("P" + (char) ('A' + i)), Position.of(text));
    }
    return positions;
  }

  private Provision chapter() {
    var articles = new ArrayList<Provision>();
    for (int i = 0; i < random.nextInt(4); i++) {
      articles.add(article());
    }
    return provision(id(), Kind.CHAPTER, Label.FROM_PLACE, articles);
  }

  private Provision article() {
    var paragraphs = new ArrayList<Provision>();
    for (int i = 0; i < random.nextInt(4); i++) {
      paragraphs.add(paragraph());
    }
    return provision(id(), Kind.ARTICLE, Label.FROM_PLACE, paragraphs);
  }

  private Provision paragraph() {
    Label label = random.nextInt(4) == 0 ? Label.UNNUMBERED : Label.FROM_PLACE;
    return provision(id(), Kind.PARAGRAPH, label, items(0));
  }

  private List<Provision> items(int depth) {
    var items = new ArrayList<Provision>();
    for (int i = 0; depth < 2 && random.nextInt(3) == 0 && i < 4; i++) {
      items.add(provision(id(), Kind.ITEM, Label.FROM_PLACE, items(depth + 1)));
    }
    return items;
  }

  private Provision provision(String id, Kind kind, Label label, List<Provision> children) {
    boolean isHeaded = kind != Kind.PARAGRAPH && kind != Kind.ITEM;
    String words = isHeaded ? title() : sentence();
    var wording = isHeaded ? new Wording(words, "") : Wording.ofBody(words);
    return Provision.of(id, kind, label, Map.of(language, wording), children);
  }

  private String id() {
    return "n" + ++fresh;
  }

  private String title() {
    return random.nextBoolean() ? "Scope of Goods" : "Fees, Taxes and Charges";
  }

  private String sentence() {
    var out = new StringBuilder(random.nextBoolean() ? "Each Party shall" : "The Parties");
    for (int i = 0; i < 2 + random.nextInt(14); i++) {
      String sign = random.nextInt(8) > 0 ? " " : random.nextBoolean() ? ", " : stop();
      out.append(sign).append(word());
    }
    return out.append(random.nextInt(3) == 0 ? "; and" : ".").toString();
  }

  /// In French a space that does not break stands before the sign.
  private String stop() {
    return language.equals(Language.FR) ? " ; " : "; ";
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Provision changed(Provision at) {
    var children = new ArrayList<Provision>();
    for (Provision child : at.children()) {
      if (random.nextInt(12) > 0) {
        children.add(changed(child));
      }
    }
    boolean isText = at.kind() == Kind.ARTICLE;
    if (isText && random.nextInt(6) == 0) {
      children.add(random.nextInt(children.size() + 1), paragraph());
    }
    Provision with = at.withChildren(children);
    return random.nextInt(3) == 0 ? with.withWording(language, changed(at.in(language))) : with;
  }

  private Wording changed(Wording wording) {
    boolean isHeading = !wording.heading().isEmpty();
    String words = isHeading ? wording.heading() : wording.body();
    var list = new ArrayList<>(List.of(words.split(" ")));
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = 1 + random.nextInt(list.size() - 1);
      switch (random.nextInt(3)) {
        case 0 -> list.set(at, word());
        case 1 -> list.add(at, word() + (random.nextInt(4) == 0 ? "," : ""));
        default -> {
          if (list.size() > 3) {
            list.remove(at);
          }
        }
      }
    }
    String changed = String.join(" ", list);
    return isHeading ? new Wording(changed, "") : Wording.ofBody(changed);
  }
}
