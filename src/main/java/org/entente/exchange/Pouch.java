package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.seal.Age;
import org.entente.seal.Randomness;
import org.entente.seal.SealingKey;
import org.entente.seal.SealingRecipient;

/// A dispatch, sealed: an age v1 file that only its recipient opens. The same bytes go over HTTPS,
/// through a relay and on a stick (`name.pouch`). Sealing hides what is inside; it does not say who
/// sealed.
public final class Pouch {
  private Pouch() {}

  /// Who opens: a node of this negotiation.
  public record Addressee(PartyCode me, Charter charter) {}

  /// Seals a dispatch to the sealing keys of its recipient, one stanza each.
  public static byte[] seal(
      Dispatch dispatch, List<SealingRecipient> recipients, Randomness randomness) {
    var sealed = new ByteArrayOutputStream();
    try (OutputStream out = Age.sealing(sealed, recipients, randomness)) {
      dispatch.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed.toByteArray();
  }

  /// Opens a pouch with any of the keys, the present one and those before it.
  public static Dispatch open(
      byte[] sealed, List<SealingKey> keys, Addressee addressee, String place) {
    try {
      return open(new ByteArrayInputStream(sealed), keys, addressee, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens a pouch as it is read. It is answered only when all of it was genuine, well formed, for
  /// this node and of this negotiation; its acts and notes are not judged yet, which is for the
  /// [Intake].
  public static Dispatch open(
      InputStream sealed, List<SealingKey> keys, Addressee addressee, String place)
      throws IOException {
    Dispatch dispatch;
    try (InputStream in = Age.opening(sealed, keys, place)) {
      dispatch = Dispatch.read(in, place);
    }
    requireForUs(dispatch, addressee, place);
    return dispatch;
  }

  private static void requireForUs(Dispatch dispatch, Addressee addressee, String place) {
    PartyCode me = addressee.me();
    if (!dispatch.negotiation().equals(addressee.charter().negotiation())) {
      throw new Refused(new ExchangeRefusal.ForeignDispatch(place));
    }
    if (!dispatch.to().equals(me)) {
      throw new Refused(
          new ExchangeRefusal.NotAddressedToUs(place, dispatch.to().code(), me.code()));
    }
    var others = new TreeSet<>(addressee.charter().chains());
    others.remove(me);
    if (!others.contains(dispatch.from())) {
      throw new Refused(
          new ExchangeRefusal.UnknownSender(place, dispatch.from().code(), others.toString()));
    }
    if (Role.of(addressee.charter(), me) == Role.NEUTRAL_DEPOSITARY && hasWords(dispatch)) {
      throw new Refused(new ExchangeRefusal.NotForDepositary(place));
    }
  }

  private static boolean hasWords(Dispatch dispatch) {
    return dispatch.items().stream()
        .anyMatch(item -> item instanceof Item.TextItem || item instanceof Item.KeyItem);
  }
}
