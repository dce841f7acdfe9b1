package org.entente.talks;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.text.ProvisionId;

/// Something a party did that the others must see at once. It does not unmake the act.
public sealed interface Alert {

  /// One line for a person.
  String words();

  record ClosedTextChanged(PartyCode party, ProvisionId provision) implements Alert {
    @Override
    public String words() {
      return party + " changed " + provision + ", which it had closed, without reopening it";
    }
  }

  /// Two certificates that both count, on two closings. The acts named prove it: the depositary
  /// signed both, and each of these parties two answers that contradict each other.
  record CertificatesContradict(
      PartyCode depositary, Digest one, Digest other, SortedMap<PartyCode, List<Digest>> signedBoth)
      implements Alert {
    public CertificatesContradict {
      signedBoth = Collections.unmodifiableSortedMap(new TreeMap<>(signedBoth));
    }

    @Override
    public String words() {
      var proof = new StringJoiner("; ");
      signedBoth.forEach(
          (party, acts) -> proof.add(party + " contradicted itself, acts " + brief(acts)));
      return depositary
          + " certified two closings, and both certificates count; proof: its acts "
          + brief(List.of(one, other))
          + "; "
          + proof;
    }

    private static String brief(List<Digest> acts) {
      return String.join(" and ", acts.stream().map(Digest::brief).toList());
    }
  }

  record ConsolidatedDiffers(PartyCode party, Digest act) implements Alert {
    @Override
    public String words() {
      return party
          + " computed another consolidated text than this node when it signed act "
          + act.brief();
    }
  }
}
