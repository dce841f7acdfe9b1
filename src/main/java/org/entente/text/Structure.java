package org.entente.text;

import static org.entente.text.Kind.AGREEMENT;
import static org.entente.text.Kind.ANNEX;
import static org.entente.text.Kind.ARTICLE;
import static org.entente.text.Kind.CHAPTER;
import static org.entente.text.Kind.FOOTNOTE;
import static org.entente.text.Kind.ITEM;
import static org.entente.text.Kind.PARAGRAPH;
import static org.entente.text.Kind.PART;
import static org.entente.text.Kind.PREAMBLE;
import static org.entente.text.Kind.RECITAL;
import static org.entente.text.Kind.ROW;
import static org.entente.text.Kind.SCHEDULE;
import static org.entente.text.Kind.SECTION;
import static org.entente.text.Kind.SIGNATURES;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.entente.base.Refused;

/// Which kind may stand in which, and which parts a provision of each kind has; a text that keeps
/// to it can be written in the markup and read again.
public final class Structure {
  private static final Map<Kind, Set<Kind>> CHILDREN = new EnumMap<>(Kind.class);

  static {
    var blocks = EnumSet.of(PARAGRAPH, ITEM, FOOTNOTE);
    for (Kind kind : EnumSet.of(RECITAL, PARAGRAPH, ITEM, SIGNATURES)) {
      CHILDREN.put(kind, blocks);
    }
    CHILDREN.put(PREAMBLE, EnumSet.of(RECITAL, ITEM, FOOTNOTE));
    CHILDREN.put(ROW, EnumSet.of(FOOTNOTE));
    CHILDREN.put(FOOTNOTE, EnumSet.noneOf(Kind.class));
    CHILDREN.put(SCHEDULE, with(blocks, ROW));
    CHILDREN.put(ARTICLE, with(blocks, SCHEDULE));
    CHILDREN.put(SECTION, with(blocks, SCHEDULE, SECTION, ARTICLE, ANNEX));
    CHILDREN.put(CHAPTER, with(blocks, SCHEDULE, SECTION, ARTICLE, ANNEX));
    CHILDREN.put(PART, with(blocks, SCHEDULE, SECTION, ARTICLE, ANNEX, CHAPTER));
    CHILDREN.put(ANNEX, with(blocks, SCHEDULE, SECTION, ARTICLE, ANNEX, CHAPTER, PART));
    CHILDREN.put(
        AGREEMENT,
        with(blocks, SCHEDULE, SECTION, ARTICLE, ANNEX, CHAPTER, PART, PREAMBLE, SIGNATURES));
  }

  private Structure() {}

  public static boolean allows(Kind parent, Kind child) {
    return CHILDREN.getOrDefault(parent, Set.of()).contains(child);
  }

  /// Refuses a text that breaks a rule, with the provision named by id.
  public static void require(Agreement text) {
    text.root().walk(Structure::requireOne);
    Notes.require(text.root());
  }

  static void requireOne(Provision provision) {
    String place = "provision " + provision.id();
    requireChildren(provision, place);
    requireLabel(provision, place);
    provision.wordings().forEach((language, wording) -> requireWords(provision, wording, place));
    if (provision.kind() == SCHEDULE) {
      Tables.require(provision, place);
    }
  }

  private static void requireChildren(Provision provision, String place) {
    boolean headedSeen = false;
    for (Provision child : provision.children()) {
      if (!allows(provision.kind(), child.kind())) {
        throw new Refused(
            new MarkupRefusal.Misplaced("provision " + child.id(), child.kind(), provision.kind()));
      }
      if (headedSeen && !Headings.isHeaded(child.kind()) && child.kind() != FOOTNOTE) {
        refuse(place, "“" + child.id() + "” comes after a heading and would be read as part of it");
      }
      headedSeen |= Headings.isHeaded(child.kind());
    }
  }

  private static void requireLabel(Provision provision, String place) {
    boolean numbered = !(provision.label() instanceof Label.Unnumbered);
    switch (provision.kind()) {
      case PREAMBLE, SIGNATURES, ROW -> {
        if (numbered) {
          refuse(place, "a " + provision.kind().word() + " bears no number");
        }
      }
      case FOOTNOTE -> {
        if (!(provision.label() instanceof Label.FromPlace)) {
          refuse(place, "a footnote is numbered from its place");
        }
      }
      case AGREEMENT -> Agreement.requireNumbering(provision.label());
      default -> {}
    }
  }

  private static void requireWords(Provision provision, Wording wording, String place) {
    boolean headed = provision.kind() == AGREEMENT || Headings.isHeaded(provision.kind());
    boolean tabular = provision.kind() == SCHEDULE || provision.kind() == ROW;
    if (headed && !tabular && !wording.body().isEmpty()) {
      refuse(place, "a " + provision.kind().word() + " has a heading and no words of its own");
    }
    if (!headed && !wording.heading().isEmpty()) {
      refuse(place, "a " + provision.kind().word() + " has no heading");
    }
    if (Cells.split(wording.heading()).size() > 1
        || (!tabular && Cells.split(wording.body()).size() > 1)) {
      refuse(place, "cells stand only in a schedule");
    }
  }

  private static void refuse(String place, String detail) {
    throw new Refused(new MarkupRefusal.WrongShape(place, detail));
  }

  private static Set<Kind> with(Set<Kind> some, Kind... more) {
    var all = EnumSet.copyOf(some);
    all.addAll(Set.of(more));
    return all;
  }
}
