package org.entente.format.tpp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;

/// A text read from another format, and what a person should know about the reading, each note with
/// its line.
public record Imported(Agreement text, List<String> notes) {
  public Imported {
    notes = List.copyOf(notes);
  }

  public Counts counts() {
    return Counts.of(text);
  }

  /// How many provisions of each kind there are, and how many of them bear a fixed number.
  public record Counts(Map<Kind, Integer> ofKind, int fixed) {
    static Counts of(Agreement text) {
      var counts = new EnumMap<Kind, Integer>(Kind.class);
      int[] fixed = {0};
      text.root()
          .walk(p -> {
            counts.merge(p.kind(), 1, Integer::sum);
            boolean counted = p.kind() != Kind.AGREEMENT && p.label() instanceof Label.Fixed;
            fixed[0] += counted ? 1 : 0;
          });
      return new Counts(Map.copyOf(counts), fixed[0]);
    }

    public int of(Kind kind) {
      return ofKind.getOrDefault(kind, 0);
    }
  }
}
