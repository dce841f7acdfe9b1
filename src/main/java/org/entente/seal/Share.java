package org.entente.seal;

import java.util.Arrays;
import java.util.Objects;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;

/// One officer's share of a party's root secret, on paper or in a file (`docs/format/share.md`).
///
/// @param set tells the shares made together from those made at another time
/// @param number which of the set this is, from 1
/// @param needed how many of the set give the secret
/// @param value 32 bytes; secret
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are our own
public record Share(PartyCode party, int set, int number, int needed, byte[] value) {
  public static final String TYPE = "entente/share/1";

  /// Shares of one set.
  public static final int MOST = 16;

  static final int SETS = 1 << 16;

  public Share {
    Bounds.require(set >= 0 && set < SETS, "a set is 16 bits, got %d", set);
    Bounds.require(number >= 1 && number <= MOST, "shares count from 1 to 16, got %d", number);
    Bounds.require(needed >= 1 && needed <= MOST, "1 to 16 shares are needed, got %d", needed);
    Bounds.require(value.length == RootSecret.BYTES, "a share has 32 bytes");
    value = value.clone();
  }

  @Override
  public byte[] value() {
    return value.clone();
  }

  /// The set as people read it, four hexadecimal digits.
  public String setName() {
    return "%04x".formatted(set);
  }

  /// The share as it is written down; secret.
  public String text() {
    return ShareText.of(this);
  }

  /// The lines above the words.
  String head() {
    return TYPE
        + "\nparty "
        + party
        + "\nset "
        + setName()
        + "\nshare "
        + number
        + "\nneeded "
        + needed
        + "\n";
  }

  /// The byte after the value: says that head and value belong together.
  byte seal() {
    return Digest.of(Bytes.ascii(head()), value).bytes()[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Share that
        && head().equals(that.head())
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(party, set, number, needed);
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "share " + number + " of set " + setName() + " of " + party;
  }
}
