package org.entente.redline;

import java.util.List;
import org.entente.text.Agreement;

final class Renumbering {
  private Renumbering() {}

  static List<Change> between(Agreement old, Agreement neu, Alignment alignment) {
    return List.of();
  }
}
