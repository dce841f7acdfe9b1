package org.entente.redline;

import java.util.Iterator;
import java.util.List;
import org.entente.text.Agreement;
import org.entente.text.Provision;

/// An order of texts, by size and then by the first difference in reading order. It means nothing;
/// it only makes a comparison start from the same one of two texts whichever is named first.
final class ReadingOrder {
  private ReadingOrder() {}

  static int compare(Agreement one, Agreement other) {
    int bySize = Integer.compare(one.byId().size(), other.byId().size());
    Iterator<Provision> others = other.byId().values().iterator();
    Iterator<Provision> ones = one.byId().values().iterator();
    int order = bySize;
    while (order == 0 && ones.hasNext()) {
      order = compare(ones.next(), others.next());
    }
    return order;
  }

  @SuppressWarnings("ReferenceEquality") // versions of a text share most provisions
  private static int compare(Provision one, Provision other) {
    if (one == other || one.sameOwnFields(other) && sameChildren(one, other)) {
      return 0;
    }
    return own(one).compareTo(own(other));
  }

  private static boolean sameChildren(Provision one, Provision other) {
    return one.children().size() == other.children().size();
  }

  private static String own(Provision own) {
    return own.withChildren(List.of()).toString() + own.children().size();
  }
}
