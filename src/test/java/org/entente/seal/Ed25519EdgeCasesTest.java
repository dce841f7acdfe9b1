package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The 914 odd signatures of C2SP/CCTV, answered as `docs/format/ed25519.md` says. What is expected
/// is derived from the flags of the file alone.
class Ed25519EdgeCasesTest {

  @Test
  void every_edge_case_is_answered_as_documented() {
    var vectors = new Vectors("ed25519_cctv_edge_cases");
    var registered = new HashMap<String, Boolean>();
    for (JsonNode edge : vectors.json()) {
      List<String> flags = Vectors.flags(edge);
      byte[] key = Vectors.hex(edge, "key");
      byte[] text = edge.get("msg").asString().getBytes(StandardCharsets.UTF_8);
      boolean isRegistered = registered.computeIfAbsent(Vectors.hex(key), k -> isStrong(key));
      boolean fits = Ed25519.holds(Ed25519.publicKey(key), text, Vectors.hex(edge, "sig"));
      String label = "vector " + edge.get("number").asInt() + " " + flags;
      assertThat(isRegistered).as("registration of " + label).isEqualTo(mayRegister(flags));
      assertThat(fits).as("verification of " + label).isEqualTo(mayFit(flags));
      vectors.count(answer(isRegistered, fits));
    }
    vectors.print();
    assertThat(vectors.counted("key registered, signature holds")).isEqualTo(2);
    assertThat(vectors.counted("key registered, signature refused")).isEqualTo(26);
    assertThat(vectors.counted("key refused, signature would hold")).isEqualTo(170);
    assertThat(vectors.counted("key refused, signature too")).isEqualTo(716);
  }

  private static boolean isStrong(byte[] key) {
    return EdwardsPoint.decode(key).filter(EdwardsPoint::isOfPrimeOrder).isPresent();
  }

  private static String answer(boolean isRegistered, boolean fits) {
    if (isRegistered) {
      return fits ? "key registered, signature holds" : "key registered, signature refused";
    }
    return fits ? "key refused, signature would hold" : "key refused, signature too";
  }

  /// Rule 1: the key is canonical, not of low order and without a low-order component.
  private static boolean mayRegister(List<String> flags) {
    return !flags.contains("low_order_A")
        && !flags.contains("low_order_component_A")
        && !flags.contains("non_canonical_A");
  }

  /// Rule 2: both points are canonical and the cofactorless equation holds, with the hash over the
  /// bytes as sent.
  private static boolean mayFit(List<String> flags) {
    return !flags.contains("non_canonical_A")
        && !flags.contains("non_canonical_R")
        && !flags.contains("low_order_residue")
        && !flags.contains("reencoded_k");
  }
}
