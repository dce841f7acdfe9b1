package org.entente.redline;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Agreement;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// Remarks on provisions in both texts whose number has become another because of changes
/// elsewhere.
final class Renumbering {
  private Renumbering() {}

  static List<Change> between(Agreement old, Agreement neu, Alignment alignment) {
    Numbering before = Numbering.of(old);
    Numbering after = Numbering.of(neu);
    var remarks = new ArrayList<Change>();
    for (ProvisionId id : neu.byId().keySet()) {
      String was = alignment.oldOf(id).map(before::brief).orElse("");
      String is = after.brief(id);
      if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
        remarks.add(new Change.Renumbered(id, was, is));
      }
    }
    return remarks;
  }
}
