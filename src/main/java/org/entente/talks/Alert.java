package org.entente.talks;

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

  record ConsolidatedDiffers(PartyCode party, Digest act) implements Alert {
    @Override
    public String words() {
      return party
          + " computed another consolidated text than this node when it signed act "
          + act.brief();
    }
  }
}
