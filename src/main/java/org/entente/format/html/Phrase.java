package org.entente.format.html;

import org.entente.text.Language;

/// What a page says of its own, in English and in French; other languages are given the English.
enum Phrase {
  TEXT("Text", "Texte"),
  CONTENTS("Contents", "Sommaire"),
  SKIP("Skip to the text", "Aller au texte"),
  REDLINE("Redline", "Texte comparé"),
  OLD("Old text", "Ancien texte"),
  NEW("New text", "Nouveau texte"),
  SUMMARY("Summary of changes", "Résumé des modifications"),
  NO_CHANGE("The two texts are the same.", "Les deux textes sont identiques."),
  ONLY_CHANGES("Show only what changed", "N’afficher que ce qui change"),
  ONLY_OPEN("Show only what is not agreed", "N’afficher que ce qui n’est pas convenu"),
  BY_CHAPTER("Provisions changed, by chapter", "Dispositions modifiées, par chapitre"),
  CHAPTER("Chapter", "Chapitre"),
  TOTAL("Total", "Total"),
  INSERTED("inserted", "inséré"),
  DELETED("deleted", "supprimé"),
  MOVED("moved", "déplacé"),
  REWORDED("reworded", "reformulé"),
  RECAST("recast", "refondu"),
  TOUCHES("Touches", "Touche"),
  EDITORIAL("editorial", "rédactionnel"),
  FLAGGED("what a change may touch", "ce qu’une modification peut toucher"),
  KEY("Key", "Légende"),
  WORDS_INSERTED("words inserted", "mots insérés"),
  WORDS_DELETED("words deleted", "mots supprimés"),
  WORDS_MOVED_HERE("words moved here", "mots déplacés ici"),
  WORDS_MOVED_AWAY("words moved away", "mots déplacés ailleurs"),
  START_INSERTED("inserted: ", "inséré : "),
  START_DELETED("deleted: ", "supprimé : "),
  START_MOVED_HERE("moved here: ", "déplacé ici : "),
  START_MOVED_AWAY("moved away: ", "déplacé ailleurs : "),
  END("; end ", " ; fin "),
  MOVED_TO("moved to ", "déplacé vers "),
  MOVED_FROM("moved from ", "déplacé de "),
  SPLIT_INTO("split; goes on in ", "scindé ; suite à "),
  SPLIT_FROM("split from ", "scindé de "),
  JOINED_FROM("joined with ", "réuni avec "),
  JOINED_TO("joined into ", "réuni dans "),
  NUMBER_WAS("number: ", "numéro : "),
  KIND_WAS("kind: ", "nature : "),
  BY_PLACE("by place", "selon la place"),
  NO_NUMBER("none", "sans"),
  ALSO_IN("also reworded in: ", "aussi reformulé en : "),
  RENUMBERED(
      "Only the number is another, because of changes elsewhere: ",
      "Seul le numéro change, du fait d’autres modifications : "),
  REIDENTIFIED(
      "Recognised by words under another id: ",
      "Reconnues par leurs mots sous un autre identifiant : "),
  BACK("previous", "précédent"),
  NEXT("next", "suivant"),
  OF(" of ", " sur "),
  CONSOLIDATED("Consolidated text", "Texte consolidé"),
  PARTIES("Parties", "Parties"),
  WHERE_IT_STANDS("Where it stands", "État des négociations"),
  BY_DIVISION("Provisions, by division", "Dispositions, par division"),
  AGREED("agreed", "convenu"),
  BRACKETED("bracketed", "entre crochets"),
  ONE_SIDED("one-sided", "d’un seul côté"),
  CLOSED("closed", "clos"),
  RESERVED("under a reserve", "sous réserve"),
  PLACE("place: ", "place : "),
  HERE("here", "ici"),
  AFTER("after ", "après "),
  FIRST("first", "en premier"),
  FIRST_IN("first in ", "en premier dans "),
  MARKED_BY("marked by ", "marqué par "),
  RESERVE_OF("reserve of ", "réserve de "),
  DIFFERS_IN("also differs in: ", "diffère aussi en : "),
  COLON(": ", " : "),
  MADE("Made with Entente. This page is self-contained.", "Fait avec Entente. Page autonome.");

  private final String english;
  private final String french;

  Phrase(String english, String french) {
    this.english = english;
    this.french = french;
  }

  String in(Language language) {
    return language.equals(Language.FR) ? french : english;
  }
}
