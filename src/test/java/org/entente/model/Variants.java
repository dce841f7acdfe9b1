package org.entente.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// The parts of rules that the product does not have, for the variants that must be found broken.
final class Variants {
  private Variants() {}

  /// Closings that any reopening ends, whatever it cites.
  static Set<Digest> lapsed(Record record) {
    var lapsed = new LinkedHashSet<Digest>();
    for (SignedAct signed : record.allOf(Speech.DEP)) {
      if (signed.act().statement() instanceof Statement.Reopening reopening) {
        lapsed.add(reopening.closing());
      }
    }
    return lapsed;
  }
}
