package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.entente.SharedData;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;

/// The test files of the age format (C2SP/CCTV): each says in its own header what to expect.
class AgeVectorsTest {

  @Test
  void every_vector_is_answered_as_it_says() throws IOException {
    var counts = new TreeMap<String, Integer>();
    try (Stream<Path> files = Files.list(SharedData.dir("crypto/age"))) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        if (!file.endsWith("README.md")) {
          var vector = AgeVector.read(file);
          vector.check();
          counts.merge(vector.expected(), 1, Integer::sum);
        }
      }
    }
    System.out.println("vectors age: " + counts);
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "success", 26,
                "header failure", 62,
                "armor failure", 22,
                "no match", 13,
                "payload failure", 19,
                "HMAC failure", 1));
  }

  /// One test file, taken apart.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record AgeVector(String name, Map<String, List<String>> keys, byte[] file) {

    static AgeVector read(Path path) throws IOException {
      byte[] whole = Files.readAllBytes(path);
      String text = new String(whole, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\n\n");
      var keys = new TreeMap<String, List<String>>();
      for (String line : text.substring(0, end).split("\n")) {
        String[] pair = line.split(": ", 2);
        keys.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
      }
      byte[] file = Bytes.cut(whole, end + 2, whole.length);
      if (keys.containsKey("compressed")) {
        file = new InflaterInputStream(new ByteArrayInputStream(file)).readAllBytes();
      }
      return new AgeVector(path.getFileName().toString(), keys, file);
    }

    String expected() {
      return all("expect").getFirst();
    }

    private List<String> all(String key) {
      return keys.getOrDefault(key, List.of());
    }

    void check() throws IOException {
      var released = new ByteArrayOutputStream();
      assertThat(outcome(released)).as(name).isEqualTo(expected());
      if (keys.containsKey("payload")) {
        assertThat(Digest.of(released.toByteArray()).hex())
            .as(name + ": bytes released")
            .isEqualTo(all("payload").getFirst());
      }
    }

    private String outcome(ByteArrayOutputStream released) throws IOException {
      try {
        byte[] plain = keys.containsKey("armored") ? Armor.decode(file, name) : file;
        var in = Age.opening(new ByteArrayInputStream(plain), identities(), name);
        for (int b = in.read(); b >= 0; b = in.read()) {
          released.write(b);
        }
        return "success";
      } catch (Refused e) {
        return switch (e.refusal()) {
          case SealRefusal.ArmorMalformed r -> "armor failure";
          case SealRefusal.SealMalformed r -> "header failure";
          case SealRefusal.CannotOpen r ->
              switch (r.stage()) {
                case NO_MATCH -> "no match";
                case HEADER_MAC -> "HMAC failure";
                case PAYLOAD -> "payload failure";
              };
          default -> throw e;
        };
      }
    }

    private List<AgeIdentity> identities() {
      var identities = new ArrayList<AgeIdentity>();
      for (String key : all("identity")) {
        identities.add(
            key.startsWith("AGE-SECRET-KEY-PQ-")
                ? SealingKey.parse(key, name)
                : X25519Identity.parse(key, name));
      }
      all("passphrase").forEach(words -> identities.add(Passphrase.of(words.toCharArray())));
      return identities;
    }
  }
}
