package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.entente.seal.SealFixture.flipped;
import static org.entente.seal.SealFixture.refusal;
import static org.entente.seal.SealFixture.signingKey;
import static org.entente.seal.SealFixture.utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
  private static final String PLACE = "note";
  private static final byte[] TEXT = utf8("entente/test/1\nparty CAN\n");
  private static final SigningKey CHIEF = signingKey(1);
  private static final SigningKey PRINCIPAL = signingKey(2);

  @Test
  void a_note_reads_back_as_it_was_written_and_verifies() {
    SignedNote note = SignedNote.sign(TEXT, List.of(chief(), principal()));
    SignedNote read = SignedNote.parse(note.bytes(), PLACE);
    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.bytes()).isEqualTo(note.bytes());
    assertThat(read.signers()).containsExactly("CAN/chief", "CAN/principal");
    read.verify("CAN/chief", CHIEF.verifyingKey());
    read.verify("CAN/principal", PRINCIPAL.verifyingKey());
    read.requireExactly(Set.of("CAN/principal", "CAN/chief"));
  }

  @Test
  void equal_keys_and_texts_give_equal_notes() {
    assertThat(SignedNote.sign(TEXT, List.of(chief())).bytes())
        .isEqualTo(SignedNote.sign(TEXT, List.of(chief())).bytes());
  }

  @Test
  void a_note_looks_as_the_form_says() {
    byte[] bytes = SignedNote.sign(TEXT, List.of(chief())).bytes();
    String note = new String(bytes, StandardCharsets.UTF_8);
    assertThat(note).startsWith("entente/test/1\nparty CAN\n\n\u2014 CAN/chief ");
    assertThat(note.lines()).hasSize(5);
    assertThat(note).endsWith("=\n");
  }

  @Test
  void no_bit_can_be_flipped() {
    byte[] bytes = SignedNote.sign(TEXT, List.of(chief())).bytes();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      assertThat(isAccepted(flipped(bytes, bit))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void no_byte_can_be_cut_off_or_added() {
    byte[] bytes = SignedNote.sign(TEXT, List.of(chief())).bytes();
    for (int length = 0; length < bytes.length; length++) {
      assertThat(isAccepted(Bytes.cut(bytes, 0, length))).as("length " + length).isFalse();
    }
    for (String more : List.of("\n", " ", "x", "\n\n", "\u2014 CAN/chief \n")) {
      assertThat(isAccepted(Bytes.join(bytes, utf8(more)))).as("added").isFalse();
      assertThat(isAccepted(Bytes.join(utf8(more), bytes))).as("put before").isFalse();
    }
  }

  @Test
  void either_signature_stripped_is_missing() {
    List<String> lines = lines(SignedNote.sign(TEXT, List.of(chief())));
    for (int stripped : new int[] {3, 4}) {
      var left = new ArrayList<>(lines);
      left.remove(stripped);
      SignedNote note = SignedNote.parse(bytes(left), PLACE);
      assertThat(refusal(() -> note.verify("CAN/chief", CHIEF.verifyingKey())))
          .isInstanceOf(SealRefusal.SignatureMissing.class);
    }
  }

  @Test
  void a_signature_of_another_text_does_not_hold() {
    List<String> here = lines(SignedNote.sign(TEXT, List.of(chief())));
    List<String> there =
        lines(SignedNote.sign(utf8("entente/test/1\nparty USA\n"), List.of(chief())));
    for (int moved : new int[] {3, 4}) {
      var mixed = new ArrayList<>(here);
      mixed.set(moved, there.get(moved));
      SignedNote note = SignedNote.parse(bytes(mixed), PLACE);
      assertThat(refusal(() -> note.verify("CAN/chief", CHIEF.verifyingKey())))
          .isInstanceOf(SealRefusal.SignatureDoesNotHold.class);
    }
  }

  @Test
  void a_signature_under_another_name_or_key_is_missing() {
    SignedNote note = SignedNote.sign(TEXT, List.of(chief()));
    assertThat(refusal(() -> note.verify("CAN/principal", CHIEF.verifyingKey())))
        .isInstanceOf(SealRefusal.SignatureMissing.class);
    assertThat(refusal(() -> note.verify("CAN/chief", PRINCIPAL.verifyingKey())))
        .isInstanceOf(SealRefusal.SignatureMissing.class);
    String renamed = String.join("\n", lines(note)).replace("CAN/chief", "CAN/clerk") + "\n";
    SignedNote other = SignedNote.parse(utf8(renamed), PLACE);
    assertThat(refusal(() -> other.verify("CAN/clerk", CHIEF.verifyingKey())))
        .isInstanceOf(SealRefusal.SignatureMissing.class);
  }

  @Test
  void a_pair_of_halves_of_two_keys_is_no_pair() {
    byte[] first = Bytes.cut(CHIEF.seed(), 0, 32);
    byte[] second = Bytes.cut(PRINCIPAL.seed(), 32, 64);
    SigningKey mixed = SigningKey.fromSeed(Bytes.join(first, second));
    SignedNote note = SignedNote.sign(TEXT, List.of(new NamedKey("CAN/chief", mixed)));
    assertThat(refusal(() -> note.verify("CAN/chief", CHIEF.verifyingKey())))
        .isEqualTo(
            new SealRefusal.SignatureMissing("a text to be signed", "CAN/chief", "ML-DSA-65"));
  }

  @Test
  void a_signer_too_many_or_too_few_is_refused() {
    SignedNote note = SignedNote.sign(TEXT, List.of(chief()));
    assertThat(refusal(() -> note.requireExactly(Set.of())))
        .isInstanceOf(SealRefusal.UnexpectedSigner.class);
    assertThat(refusal(() -> note.requireExactly(Set.of("CAN/chief", "CAN/principal"))))
        .isInstanceOf(SealRefusal.SignatureMissing.class);
  }

  @Test
  void lines_repeated_or_out_of_order_are_refused() {
    List<String> lines = lines(SignedNote.sign(TEXT, List.of(chief(), principal())));
    var repeated = new ArrayList<>(lines);
    repeated.add(lines.get(3));
    var swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 3, 4);
    var torn = new ArrayList<>(lines);
    Collections.swap(torn, 4, 5);
    for (List<String> bad : List.of(repeated, swapped, torn)) {
      assertThat(refusal(() -> SignedNote.parse(bytes(bad), PLACE)))
          .isInstanceOf(SealRefusal.NoteMalformed.class);
    }
  }

  @Test
  void a_text_without_its_form_is_refused() {
    for (String bad : List.of("", "\n", "no end", "a\n\nb\n", "\na\n", "a\tb\n", "a\rb\n")) {
      assertThat(refusal(() -> SignedNote.sign(utf8(bad), List.of(chief()))))
          .as(bad)
          .isInstanceOf(SealRefusal.NoteMalformed.class);
    }
  }

  @Test
  void a_note_that_is_too_large_is_refused() {
    byte[] large = utf8("x".repeat(Bounds.ACT_BYTES) + "\n");
    assertThat(refusal(() -> SignedNote.sign(large, List.of(chief()))))
        .isInstanceOf(LineRefusal.TooLarge.class);
    assertThat(refusal(() -> SignedNote.parse(large, PLACE)))
        .isInstanceOf(LineRefusal.TooLarge.class);
    var many = new ArrayList<NamedKey>();
    for (int i = 0; i < 33; i++) {
      many.add(new NamedKey("CAN/" + i, CHIEF));
    }
    assertThat(refusal(() -> SignedNote.sign(TEXT, many))).isInstanceOf(LineRefusal.TooLarge.class);
  }

  @Test
  void a_name_with_a_space_or_a_plus_is_refused() {
    for (String bad : List.of("", "a b", "a+b", "é", "a\nb", "x".repeat(129))) {
      assertThat(refusal(() -> new NamedKey(bad, CHIEF)))
          .isInstanceOf(SealRefusal.NoteMalformed.class);
    }
    assertThatCode(() -> new NamedKey("CAN/chief-negotiator", CHIEF)).doesNotThrowAnyException();
  }

  private static boolean isAccepted(byte[] bytes) {
    try {
      SignedNote note = SignedNote.parse(bytes, PLACE);
      note.requireExactly(Set.of("CAN/chief"));
      note.verify("CAN/chief", CHIEF.verifyingKey());
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  private static NamedKey chief() {
    return new NamedKey("CAN/chief", CHIEF);
  }

  private static NamedKey principal() {
    return new NamedKey("CAN/principal", PRINCIPAL);
  }

  private static List<String> lines(SignedNote note) {
    return new String(note.bytes(), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(List<String> lines) {
    return utf8(String.join("\n", lines) + "\n");
  }
}
