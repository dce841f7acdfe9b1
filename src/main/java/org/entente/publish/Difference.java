package org.entente.publish;

import org.entente.text.ProvisionId;

/// One place where a copy is not the signed text. `label` is how people name the provision.
public sealed interface Difference {

  /// The provision, or for added words the one they follow.
  ProvisionId provision();

  /// One paragraph for a person.
  String words();

  /// Words differ: `[-signed-]{+copy+}`, with some words around them.
  record Changed(ProvisionId provision, String label, String change) implements Difference {
    @Override
    public String words() {
      return label + ": " + change;
    }
  }

  /// The copy lacks the whole provision.
  record Missing(ProvisionId provision, String label, String signed) implements Difference {
    @Override
    public String words() {
      return label + " is missing: [-" + signed + "-]";
    }
  }

  /// The copy has words of its own between two provisions.
  record Added(ProvisionId provision, String label, String added) implements Difference {
    @Override
    public String words() {
      return "added after " + label + ": {+" + added + "+}";
    }
  }
}
