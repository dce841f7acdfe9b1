package org.entente.text;

import java.util.ArrayList;
import java.util.TreeMap;
import org.entente.base.Refused;

/// Joins two trees that differ only in the languages of their words.
final class Merge {
  private Merge() {}

  static Provision of(Provision one, Provision other) {
    if (!one.id().equals(other.id())) {
      throw differs(one, "the other text has “" + other.id() + "” in its place");
    }
    if (one.kind() != other.kind()) {
      throw differs(
          one,
          "it is a "
              + one.kind().word()
              + " in one and a "
              + other.kind().word()
              + " in the other");
    }
    if (!one.label().equals(other.label())) {
      throw differs(one, "it is not numbered alike in both");
    }
    var wordings = new TreeMap<>(one.wordings());
    other
        .wordings()
        .forEach((language, wording) -> {
          Wording had = wordings.put(language, wording);
          if (had != null && !had.equals(wording)) {
            throw differs(one, "both have words of their own in language “" + language + "”");
          }
        });
    return new Provision(one.id(), one.kind(), one.label(), wordings, children(one, other));
  }

  private static ArrayList<Provision> children(Provision one, Provision other) {
    var children = new ArrayList<Provision>();
    int both = Math.min(one.children().size(), other.children().size());
    for (int i = 0; i < both; i++) {
      children.add(of(one.children().get(i), other.children().get(i)));
    }
    Provision longer = one.children().size() > both ? one : other;
    if (longer.children().size() > both) {
      throw differs(
          longer.children().get(both), "only one of the texts has it, in “" + one.id() + "”");
    }
    return children;
  }

  private static Refused differs(Provision at, String detail) {
    return new Refused(new MarkupRefusal.CounterpartDiffers("provision " + at.id(), detail));
  }
}
