package org.entente.format.bracketed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;

/// A bracketed draft as read: the whole text of each party, provisions sharing their ids; what was
/// not understood or should be checked, in the order of the source; what belongs to the page; and
/// how many of what there are.
public record BracketedDraft(
    SortedMap<PartyCode, Agreement> positions,
    List<Finding> findings,
    List<Furniture> furniture,
    Counts counts) {

  /// How many brackets there are of each sort, without their counterpart (`unpaired`), options
  /// named on a line of their own, and footnotes called.
  public record Counts(
      int attributed,
      int unattributed,
      int placeholders,
      int editorsNotes,
      int unpaired,
      int options,
      int footnotes) {

    public int brackets() {
      return attributed + unattributed + placeholders + editorsNotes;
    }
  }

  public BracketedDraft {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    findings = List.copyOf(findings);
    furniture = List.copyOf(furniture);
  }

  /// How many findings there are for each reason that occurs.
  public Map<Reason, Integer> reasons() {
    var counts = new EnumMap<Reason, Integer>(Reason.class);
    findings.forEach(finding -> counts.merge(finding.reason(), 1, Integer::sum));
    return counts;
  }

  /// How many lines of the page there are of each sort that occurs.
  public Map<Furniture.Sort, Integer> furnitureCounts() {
    var counts = new EnumMap<Furniture.Sort, Integer>(Furniture.Sort.class);
    furniture.forEach(line -> counts.merge(line.sort(), 1, Integer::sum));
    return counts;
  }
}
