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

  /// Two certificates that both count, on two closings: the acts named, and the `concur` acts they
  /// name, prove that the depositary and these parties each signed both.
  record CertificatesContradict(
      PartyCode depositary, Digest one, Digest other, SortedMap<PartyCode, List<Digest>> concurs)
      implements Alert {
    public CertificatesContradict {
      concurs = Collections.unmodifiableSortedMap(new TreeMap<>(concurs));
    }

    @Override
    public String words() {
      var proof = new StringJoiner("; ");
      concurs.forEach(
          (party, acts) -> proof.add(party + " concurred in both, acts " + brief(acts)));
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
