package org.entente.text;

import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;

/// Every way a written text can be wrong, and what its writer is told.
class MarkupRefusalTest {
  private static final IdSource IDS = IdSource.of(new PartyCode("CAN"));
  private static final String HEAD = "numbering: continuous\nlanguage: en\n\n# Title\n\n";
  private static final String BOTH =
      "numbering: continuous\nlanguages: en fr\n\n# Title\nfr| # Titre\n\n";
  private static final String TABLE =
      HEAD + "## Schedule: S {#s}\n\n| HS | Rate |\n| --- | --- |\n";

  @Test
  void what_is_wrong_is_refused_with_line_rule_and_remedy() {
    String[] wrong = {
      "# Title\n",
      "numbering: by-part\nlanguage: en\n\n# Title\n",
      "numbering: continuous\nlanguage: en\n\nWords.\n",
      HEAD + "# Second title\n",
      HEAD + "## Clause 3: Scope\n",
      HEAD + "## Article 3 : a : b (x) : c\n\n### Article 3 and more: d\n",
      HEAD + "## Article 1\n\n### Chapter 2\n",
      HEAD + "## Article 1\n\n  (a) first\n",
      HEAD + "## Article 1\n\n1. One:\n\n      (a) first\n",
      HEAD + "1. One {#x}\n\n2. Two {#x}\n",
      HEAD + "1. One\n2. Two\n",
      HEAD + "1. One {#X}\n",
      HEAD + "1. An *open mark\n",
      HEAD + "1. A {mark}\n",
      HEAD + "1. A *word**term**\n",
      HEAD + "1. A c:\\dir\n",
      HEAD + "1. A call[^n]\n",
      HEAD + "1. No call\n\n[^n]: Note\n",
      HEAD + "| a | b |\n| --- | --- |\n",
      HEAD + "## Schedule: S\n\n| a | b |\n\n| c | d |\n",
      TABLE + "| 0406.10 | 5% | more |\n",
      HEAD + "1. P\u0430rty\n",
      HEAD + "1. Par\u200Bty\n",
      BOTH + "1. One\nfr| (a) Un\n",
      BOTH + "1. One\nfr| 1. Un\nfr| 1. Deux\n",
    };
    var told = new StringBuilder();
    for (String text : wrong) {
      told.append(answer(text)).append('\n');
    }
    Golden.check("text/refusals.txt", told.toString());
  }

  @Test
  void differences_between_two_languages_are_named() {
    String en = HEAD + "1. One {#a}\n\n2. Two {#b}\n";
    String fr = en.replace("language: en", "language: fr");
    var told = new StringBuilder();
    for (String other :
        new String[] {
          fr.replace("{#b}", "{#c}"),
          fr.replace("2. Two {#b}\n", ""),
          fr.replace("2. T", "2 bis. T")
        }) {
      told.append(merged(en, other)).append('\n');
    }
    Golden.check("text/merge-refusals.txt", told.toString());
  }

  private static String answer(String text) {
    try {
      return "ACCEPTED " + Markup.print(Markup.parse(text, "draft.md", IDS));
    } catch (Refused e) {
      return e.refusal().message();
    }
  }

  private static String merged(String en, String fr) {
    try {
      Markup.merge(Markup.parse(en, "en.md", IDS), Markup.parse(fr, "fr.md", IDS));
      return "ACCEPTED";
    } catch (Refused e) {
      return e.refusal().message();
    }
  }
}
