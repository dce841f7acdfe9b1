package org.entente.record;

import java.util.regex.Pattern;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// A post that can act for a party, such as `prime-minister` or `chief-negotiator`: up to 40 of
/// a-z, 0-9 and `-`, a letter first. Three names are not offices: `root`, `closing` and `node`
/// stand for the party's own keys.
public record Office(String name) implements Comparable<Office> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public static final Office ROOT = new Office("root");
  public static final Office CLOSING = new Office("closing");
  public static final Office NODE = new Office("node");

  public Office {
    if (!FORM.matcher(name).matches()) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              "office", "up to 40 of a-z, 0-9 and “-”, a letter first", name));
    }
  }

  /// Whether this names a key of the party itself and not a post.
  public boolean isReserved() {
    return equals(ROOT) || equals(CLOSING) || equals(NODE);
  }

  @Override
  public int compareTo(Office other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
