package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;

/// Any k shares give the secret, and k - 1 say nothing about it.
class SecretSharingTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final Randomness SEEDED = seeded(42);

  private static Randomness seeded(long seed) {
    var random = new Random(seed);
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }

  @Test
  void the_field_is_a_field() {
    for (int a = 1; a < 256; a++) {
      assertThat(SecretSharing.times(a, SecretSharing.inverse(a))).as("1/%d", a).isEqualTo(1);
      for (int b = 0; b < 256; b++) {
        assertThat(SecretSharing.times(a, b)).isEqualTo(slowly(a, b, 0x11b));
      }
    }
    for (int a = 0; a < 2048; a += 3) {
      for (int b = 0; b < 2048; b += 5) {
        assertThat(CheckWord.times(a, b)).isEqualTo(slowly(a, b, 0x805));
      }
    }
  }

  @Test
  void x_generates_all_of_the_field_of_check_words() {
    int power = 1;
    for (int i = 1; i <= 2047; i++) {
      power = CheckWord.times(power, 2);
      assertThat(power == 1).as("x^%d", i).isEqualTo(i == 2047);
    }
  }

  /// All k of n with n to 7: 522 subsets are large enough, 762 are not.
  @Test
  void every_subset_large_enough_gives_the_secret_and_no_smaller_one_does() {
    int gave = 0;
    for (int n = 2; n <= 7; n++) {
      for (int k = 2; k <= n; k++) {
        gave += everySubset(k, n);
      }
    }
    assertThat(gave).isEqualTo(522);
  }

  private static int everySubset(int k, int n) {
    RootSecret secret = RootSecret.make(SEEDED);
    List<Share> shares = secret.split(CAN, k, n, SEEDED);
    int gave = 0;
    for (int subset = 0; subset < 1 << n; subset++) {
      List<Share> brought = pick(shares, subset);
      if (brought.size() >= k) {
        assertThat(RootSecret.join(CAN, brought).isSame(secret.bytes())).isTrue();
        gave++;
      } else {
        assertThat(refusal(brought)).isInstanceOf(ShareRefusal.TooFewShares.class);
      }
    }
    return gave;
  }

  /// With k - 1 shares fixed, each of the 256 values of a secret byte belongs to one value of the
  /// share that is missing: whatever k - 1 officers hold, all secrets are equally likely.
  @Test
  void fewer_shares_leave_all_secrets_equally_likely() {
    for (int k = 2; k <= 6; k++) {
      SortedMap<Integer, byte[]> shares =
          SecretSharing.split(SEEDED.bytes(1), k, 16, SEEDED);
      for (int missing = 1; missing <= 16; missing++) {
        int gap = missing;
        var held = new TreeMap<Integer, byte[]>();
        shares.keySet().stream()
            .filter(x -> x != gap)
            .limit(k - 1)
            .forEach(x -> held.put(x, shares.get(x)));
        boolean[] seen = new boolean[256];
        for (int value = 0; value < 256; value++) {
          held.put(missing, new byte[] {(byte) value});
          seen[SecretSharing.at(0, held)[0] & 0xff] = true;
        }
        for (int secret = 0; secret < 256; secret++) {
          assertThat(seen[secret]).as("%d of 16, secret byte %d", k, secret).isTrue();
        }
      }
    }
  }

  /// The same from the other side, over everything that chance can do: for each secret byte the
  /// k - 1 shares of 2 of n and 3 of n take each value equally often.
  @Test
  void what_fewer_officers_hold_does_not_depend_on_the_secret() {
    for (int secret = 0; secret < 256; secret += 51) {
      int[] counts = new int[256 * 256];
      for (int one = 0; one < 256; one++) {
        for (int two = 0; two < 256; two++) {
          byte[] chance = {(byte) one, (byte) two};
          var split = SecretSharing.split(new byte[] {(byte) secret}, 3, 3, count -> chance);
          List<byte[]> shares = List.copyOf(split.values());
          counts[(shares.get(0)[0] & 0xff) << 8 | shares.get(2)[0] & 0xff]++;
        }
      }
      assertThat(counts).as("secret byte %d", secret).containsOnly(1);
    }
  }

  @Test
  void sixteen_of_sixteen_work_and_other_numbers_are_refused() {
    RootSecret secret = RootSecret.make(SEEDED);
    List<Share> all = secret.split(CAN, 16, 16, SEEDED);
    assertThat(RootSecret.join(CAN, all).isSame(secret.bytes())).isTrue();
    assertThat(refusal(all.subList(0, 15))).isInstanceOf(ShareRefusal.TooFewShares.class);
    for (int[] numbers : new int[][] {{1, 3}, {4, 3}, {2, 17}, {0, 0}, {2, 1}}) {
      assertThatThrownBy(() -> secret.split(CAN, numbers[0], numbers[1], SEEDED))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.refusal()).isInstanceOf(ShareRefusal.BadNumbers.class));
    }
  }

  @Test
  void shares_of_another_set_of_another_party_twice_or_forged_are_refused_by_name() {
    RootSecret secret = RootSecret.make(SEEDED);
    List<Share> one = secret.split(CAN, 2, 3, SEEDED);
    List<Share> two = secret.split(CAN, 2, 3, SEEDED);
    List<Share> other = secret.split(new PartyCode("USA"), 2, 3, SEEDED);
    assertThat(refusal(List.of(one.get(0), two.get(1)))).isInstanceOf(ShareRefusal.OtherSet.class);
    assertThat(refusal(List.of(one.get(0), other.get(1))))
        .isInstanceOf(ShareRefusal.OtherParty.class);
    assertThat(refusal(List.of(one.get(0), one.get(0))))
        .isInstanceOf(ShareRefusal.SameShareTwice.class);
    Share right = one.get(2);
    byte[] value = right.value();
    value[31] ^= 1;
    var forged = new Share(CAN, right.set(), right.number(), right.needed(), value);
    assertThat(refusal(List.of(one.get(0), one.get(1), forged)))
        .isInstanceOf(ShareRefusal.SharesDisagree.class);
    assertThat(refusal(List.of())).isInstanceOf(ShareRefusal.TooFewShares.class);
  }

  /// Held for second implementations: the numbers of docs/format/share.md.
  @Test
  void derived_keys_are_those_of_the_format() {
    byte[] counting = counting(32);
    RootSecret secret = RootSecret.of(counting);
    assertThat(HexFormat.of().formatHex(secret.rootKey(1).seed()))
        .isEqualTo(
            "21fe2c54c7469093ee601f237b98abfd23d35824a5d780a9d54d02a8e290f637"
                + "29db9b5656b4d9c54897223ee13bd99443b2f07f22ec8cd79b5c468157bcea9f");
    assertThat(secret.rootKey(2).verifyingKey()).isNotEqualTo(secret.rootKey(1).verifyingKey());
    assertThat(HexFormat.of().formatHex(secret.recoveryKey().seed()))
        .isEqualTo("d63fdaea0af53c19911240688e4e70bea5ace0bd9cd7451acebc9a38e3066643");
    var shares = SecretSharing.split(counting, 3, 5, SecretSharingTest::counting);
    assertThat(HexFormat.of().formatHex(shares.get(5)))
        .isEqualTo("1138436ab59ce7ce426b1039e6cfb49db79ee5cc133a4168e4cdb69f4069123b");
    assertThat(secret).hasToString("RootSecret[secret]");
  }

  private static byte[] counting(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static List<Share> pick(List<Share> shares, int subset) {
    var picked = new ArrayList<Share>();
    for (int i = shares.size() - 1; i >= 0; i--) {
      if ((subset >> i & 1) == 1) {
        picked.add(shares.get(i));
      }
    }
    return picked;
  }

  private static Refusal refusal(List<Share> shares) {
    try {
      RootSecret.join(CAN, shares);
    } catch (Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("they were taken: " + Map.of("shares", shares));
  }

  private static int slowly(int a, int b, int modulus) {
    BigInteger product = BigInteger.ZERO;
    for (int bit = 0; bit < 11; bit++) {
      if ((b >> bit & 1) == 1) {
        product = product.xor(BigInteger.valueOf(a).shiftLeft(bit));
      }
    }
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(modulus);
    while (product.bitLength() >= size) {
      product =
          product.xor(BigInteger.valueOf(modulus).shiftLeft(product.bitLength() - size));
    }
    return product.intValue();
  }
}
