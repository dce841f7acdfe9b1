package org.entente.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.base.Digest;
import org.entente.record.Instrument;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has the whole disk of a neutral depositary, its passphrase, and both of two candidate
/// texts cannot tell on which of them the signatures were deposited (THREATS, I15).
class BlindDepositaryTest {
  private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
  private static final String SHALL =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other. {#art-1-1}
      """;
  private static final String MAY = SHALL.replace("shall", "may");

  @TempDir Path dir;

  @Test
  void no_digest_of_a_candidate_text_is_in_anything_it_holds() {
    try (ThreeNodes nodes = ThreeNodes.agreedOn(dir, SHALL)) {
      nodes.finish();
      Map<String, byte[]> held = CanaryTest.held(nodes.dep);
      Set<String> digests = digestsIn(held);
      assertThat(digests).hasSizeGreaterThan(30);

      for (String candidate : List.of(SHALL, MAY)) {
        assertThat(guesses(nodes, candidate, keysItCouldTry(digests)))
            .as("a digest that can be computed from the candidate and what is on the disk")
            .noneMatch(digest -> isIn(digest, digests, held));
      }

      var key = new TextKey(nodes.can.store().secret(nodes.textKeyName()).orElseThrow());
      assertThat(guesses(nodes, SHALL, List.of(key)))
          .as("with the parties' key, which it lacks, the guess would be told right")
          .anyMatch(digest -> isIn(digest, digests, held));
      assertThat(salted(nodes, MAY, key)).noneMatch(digest -> digests.contains(digest.toString()));
    }
  }

  /// Every 32 bytes it has, tried as the key.
  private static List<TextKey> keysItCouldTry(Set<String> digests) {
    var keys = new ArrayList<TextKey>();
    keys.add(new TextKey(new byte[TextKey.BYTES]));
    digests.forEach(hex -> keys.add(new TextKey(HexFormat.of().parseHex(hex))));
    return keys;
  }

  private static Set<Digest> guesses(ThreeNodes nodes, String candidate, List<TextKey> keys) {
    var guesses = new HashSet<Digest>();
    Agreement text = text(candidate);
    guesses.add(Digest.of(candidate.getBytes(UTF_8)));
    guesses.add(Digest.of(Markup.print(text).getBytes(UTF_8)));
    keys.forEach(key -> {
      guesses.addAll(salted(nodes, candidate, key));
      new SaltedDigests(key)
          .blobs(Position.of(text), (digest, blob) -> guesses.add(Digest.of(blob)));
    });
    return guesses;
  }

  /// All that this candidate would be named by under this key.
  private static Set<Digest> salted(ThreeNodes nodes, String candidate, TextKey key) {
    Agreement text = text(candidate);
    var digests = new SaltedDigests(key);
    Instrument instrument = Instrument.of(nodes.dep.node().charter(), text, digests);
    var all = new HashSet<>(Set.of(digests.of(text), instrument.digest()));
    digests.blobs(Position.of(text), (digest, _) -> all.add(digest));
    return all;
  }

  private static Set<String> digestsIn(Map<String, byte[]> held) {
    var found = new HashSet<String>();
    for (byte[] bytes : held.values()) {
      DIGEST.matcher(new String(bytes, ISO_8859_1)).results().forEach(r -> found.add(r.group()));
      if (bytes.length == Digest.BYTES) {
        found.add(HexFormat.of().formatHex(bytes));
      }
    }
    return found;
  }

  private static boolean isIn(Digest digest, Set<String> digests, Map<String, byte[]> held) {
    String raw = new String(digest.bytes(), ISO_8859_1);
    return digests.contains(digest.toString())
        || held.values().stream().anyMatch(b -> new String(b, ISO_8859_1).contains(raw));
  }

  private static Agreement text(String markup) {
    return Markup.parse(markup, "candidate", IdSource.of(ThreeNodes.CAN));
  }
}
