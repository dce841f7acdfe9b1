package org.entente.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.Predicate;
import org.entente.base.Digest;
import org.entente.base.PartyCode;

/// Gives ids to provisions that have none yet.
@FunctionalInterface
public interface IdSource {
  int MOST_CHARS = 64;

  /// An id not taken, from the words of the provision and the id of the one it stands in.
  ProvisionId fresh(ProvisionId parent, String words, Predicate<ProvisionId> taken);

  /// Ids such as `can-7f3k2`: the party, then five letters and digits of a digest of words and
  /// place. The same draft gets the same ids again.
  static IdSource of(PartyCode party) {
    String prefix = party.code().toLowerCase(Locale.ROOT) + "-";
    return (parent, words, taken) -> {
      for (int attempt = 0; ; attempt++) {
        var seed = String.join("\n", "entente/id/1", parent.value(), "" + attempt, words);
        var id = new ProvisionId(prefix + letters(Digest.of(seed.getBytes(UTF_8))));
        if (!taken.test(id)) {
          return id;
        }
      }
    };
  }

  /// The id of a row without one: its schedule's id and its first cell, and a number from 2 on if
  /// that is taken.
  static ProvisionId ofRow(ProvisionId schedule, String firstCell, Predicate<ProvisionId> taken) {
    String cell = firstCell.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
    String whole = schedule + "-" + cell;
    for (int number = 1; ; number++) {
      String end = number == 1 ? "" : "-" + number;
      String start = whole.substring(0, Math.min(whole.length(), MOST_CHARS - end.length()));
      var id = new ProvisionId(start.replaceAll("-+$", "") + end);
      if (!taken.test(id)) {
        return id;
      }
    }
  }

  /// The first 25 bits of a digest in base 32, without i, l, o and u.
  private static String letters(Digest digest) {
    byte[] bytes = digest.bytes();
    int bits =
        (bytes[0] & 0xff) << 17
            | (bytes[1] & 0xff) << 9
            | (bytes[2] & 0xff) << 1
            | (bytes[3] & 0xff) >> 7;
    var out = new StringBuilder();
    for (int shift = 20; shift >= 0; shift -= 5) {
      out.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(bits >> shift & 31));
    }
    return out.toString();
  }
}
