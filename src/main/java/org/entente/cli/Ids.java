package org.entente.cli;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Ids of acts as people type them: the first six digits or more, if only one act has them.
final class Ids {
  private static final int FEWEST_DIGITS = 6;

  private Ids() {}

  static Digest of(String typed, Collection<Digest> known, String what) {
    return of(typed, known, what, name -> new Refused(new CliRefusal.NoSuchAct(name)));
  }

  /// The one id that starts so; `missing` says what to throw where there is none.
  static Digest of(
      String typed, Collection<Digest> known, String what, Function<String, Refused> missing) {
    List<Digest> found =
        typed.length() < FEWEST_DIGITS
            ? List.of()
            : known.stream().filter(id -> id.hex().startsWith(typed)).distinct().toList();
    String name = what + " " + typed;
    if (found.isEmpty()) {
      throw missing.apply(name);
    }
    if (found.size() > 1) {
      String meanings = found.stream().map(Digest::hex).collect(Collectors.joining(", "));
      throw new Refused(new CliRefusal.Ambiguous(name, meanings));
    }
    return found.getFirst();
  }
}
