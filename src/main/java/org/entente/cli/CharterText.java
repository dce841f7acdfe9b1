package org.entente.cli;

import java.io.PrintWriter;
import org.entente.base.Digest;
import org.entente.base.DigestWords;
import org.entente.record.Charter;
import org.entente.record.RootKeys;

/// A charter as people read it, and the twelve words by which they know it is the same.
final class CharterText {
  private CharterText() {}

  static void print(Charter charter, PrintWriter out) {
    out.println(charter.title());
    out.println(
        "  languages   "
            + String.join(", ", charter.languages().stream().map(l -> l.code()).toList()));
    charter
        .sides()
        .forEach((party, side) -> {
          out.println("  party       " + party + ", " + keys(side.root()));
          out.println("              must sign: " + side.signers().text());
        });
    switch (charter.depositary()) {
      case Charter.Depositary.Neutral neutral ->
          out.println("  depositary  " + neutral.code() + ", neutral, " + keys(neutral.root()));
      case Charter.Depositary.OfParty own -> {
        out.println("  depositary  " + own.code() + ", a party");
        out.println(
            "              " + own.code() + " sees the others' signatures first and moves last.");
      }
    }
    boolean silence = charter.silence() == Charter.SilenceRule.ALLOWED;
    out.println("  silence     " + (silence ? "allowed" : "not allowed"));
    out.println("  negotiation " + charter.negotiation());
    words(charter.negotiation(), out);
  }

  /// The words two people read to each other.
  static void words(Digest digest, PrintWriter out) {
    out.println("  in English  " + String.join(" ", DigestWords.english(digest)));
    out.println("  en français " + String.join(" ", DigestWords.french(digest)));
  }

  private static String keys(RootKeys root) {
    int count = root.keys().size();
    return count == 1 ? "one root key" : root.needed() + " of " + count + " root keys";
  }
}
