package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.exchange.Talks.CAN;
import static org.entente.exchange.Talks.DEP;
import static org.entente.exchange.Talks.USA;
import static org.entente.exchange.Talks.head;
import static org.entente.exchange.Talks.refusal;
import static org.entente.exchange.Talks.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.SignedAct;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final String CANARY = "the canary sings in the text";
  private static final byte[] KEY = utf8("the canary sings in the text-key");
  private static final Composer.Extras WITH_KEY =
      new Composer.Extras(Optional.of(KEY), List.of(), Optional.empty());

  private final Talks talks = new Talks();
  private final FakeHub hub = new FakeHub(talks, CAN);
  private final SignedAct join = talks.join(CAN);
  private final SignedAct powers = talks.powers(CAN);
  private final SignedAct note = talks.note(powers, Digest.of(utf8("matter")));

  ComposerTest() {
    var texts = Map.of(Digest.of(utf8("matter")), utf8(CANARY));
    hub.add(join, Map.of());
    hub.add(powers, Map.of());
    hub.add(note, texts);
  }

  @Test
  void a_party_that_has_nothing_is_given_all() {
    Dispatch dispatch = compose(USA, List.of(), WITH_KEY);
    assertThat(dispatch.items().stream().map(Item::word))
        .containsExactly("act", "act", "act", "text", "key");
    assertThat(dispatch.have()).containsExactly(note.head());
  }

  @Test
  void a_party_is_given_what_it_lacks() {
    Dispatch dispatch = compose(USA, List.of(powers.head()), Composer.Extras.NONE);
    assertThat(dispatch.items().stream().map(Item::word)).containsExactly("act", "text");
    assertThat(compose(USA, List.of(note.head()), Composer.Extras.NONE).items()).isEmpty();
  }

  @Test
  void a_peer_that_is_ahead_is_given_nothing_again() {
    List<Head> ahead = List.of(head(CAN, 9, "an act not here"));
    assertThat(compose(USA, ahead, Composer.Extras.NONE).items()).isEmpty();
  }

  @Test
  void a_peer_on_another_branch_is_given_ours() {
    List<Head> other = List.of(head(CAN, 3, "another third act"));
    assertThat(compose(USA, other, Composer.Extras.NONE).items(Item.ActItem.class)).hasSize(3);
  }

  @Test
  void a_neutral_depositary_is_given_acts_and_never_a_text_or_the_key() {
    Dispatch dispatch = compose(DEP, List.of(), WITH_KEY);
    assertThat(dispatch.items().stream().map(Item::word)).containsOnly("act").hasSize(3);
    String bytes = new String(dispatch.bytes(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("canary");
    String toParty =
        new String(compose(USA, List.of(), WITH_KEY).bytes(), StandardCharsets.ISO_8859_1);
    assertThat(toParty).contains(CANARY, new String(KEY, StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_neutral_depositary_passes_on_the_answers_its_reopening_stands_on() {
    var depositary = new FakeHub(talks, DEP);
    depositary.add(join, Map.of());
    SignedAct refusal = talks.refuse(CAN, Digest.of(utf8("closing")));
    depositary.add(refusal, Map.of());
    Dispatch dispatch =
        Composer.compose(
            DEP, USA, depositary.record(), depositary, List.of(), Composer.Extras.NONE);
    assertThat(dispatch.items()).singleElement().extracting(Item::bytes).isEqualTo(refusal.bytes());
  }

  @Test
  void a_neutral_depositary_gives_its_own_acts_alone() {
    var depositary = new FakeHub(talks, DEP);
    depositary.add(join, Map.of());
    depositary.add(talks.join(DEP), Map.of());
    Dispatch dispatch =
        Composer.compose(
            DEP, USA, depositary.record(), depositary, List.of(), Composer.Extras.NONE);
    assertThat(dispatch.items()).hasSize(1);
    assertThat(dispatch.have()).containsExactly(join.head(), talks.join(DEP).head());
  }

  @Test
  void notes_go_to_the_depositary_only_before_there_is_a_certificate() {
    var notes =
        new Composer.Extras(Optional.empty(), List.of(utf8("a signature\n")), Optional.empty());
    assertThat(compose(DEP, List.of(note.head()), notes).items(Item.NoteItem.class)).hasSize(1);
    assertThat(refusal(() -> compose(USA, List.of(), notes)))
        .isInstanceOf(ExchangeRefusal.NoteGoesElsewhere.class);
    var depositary = new FakeHub(talks, DEP);
    assertThat(
            refusal(() ->
                Composer.compose(DEP, CAN, depositary.record(), depositary, List.of(), notes)))
        .isInstanceOf(ExchangeRefusal.NoteGoesElsewhere.class);
  }

  @Test
  void the_signed_heads_go_to_anyone_and_with_the_last_part() {
    var heads = new Composer.Extras(Optional.empty(), List.of(), Optional.of(utf8("heads\n")));
    assertThat(compose(USA, List.of(note.head()), heads).items(Item.NoteItem.class)).hasSize(1);
    assertThat(compose(DEP, List.of(), heads).items(Item.NoteItem.class)).hasSize(1);
    Dispatch part = Composer.compose(CAN, USA, record(), hub, List.of(), heads, 1);
    assertThat(part.items().stream().map(Item::word)).containsExactly("act");
  }

  @Test
  void what_is_too_much_for_one_dispatch_comes_in_several() {
    Dispatch first = Composer.compose(CAN, USA, record(), hub, List.of(), Composer.Extras.NONE, 1);
    assertThat(first.items()).hasSize(1);
    Dispatch next =
        Composer.compose(CAN, USA, record(), hub, List.of(join.head()), Composer.Extras.NONE, 1);
    assertThat(SignedAct.parse(next.items().getFirst().bytes(), "test").id())
        .isEqualTo(powers.id());
  }

  @Test
  void a_sender_that_contradicts_itself_unawares_is_turned_back() {
    SignedAct other = talks.note(powers, Digest.of(utf8("another matter")));
    Dispatch restored = from(CAN, List.of(other.head()), other);
    assertThat(refusal(() -> Witness.require(record(), restored, List.of(other))))
        .isEqualTo(new ExchangeRefusal.ContradictsHeld("CAN 3 (note)", note.head()));
  }

  @Test
  void a_fork_shown_knowingly_or_by_another_is_taken_in() {
    SignedAct other = talks.note(powers, Digest.of(utf8("another matter")));
    List<Head> both = List.of(note.head(), other.head());
    Witness.require(record(), from(CAN, both, other), List.of(other));
    Witness.require(record(), from(USA, List.of(other.head()), other), List.of(other));
    SignedAct next = talks.note(note, Digest.of(utf8("next")));
    Witness.require(record(), from(CAN, List.of(next.head()), next), List.of(next));
  }

  private Dispatch from(PartyCode sender, List<Head> have, SignedAct act) {
    List<Item> items = List.of(new Item.ActItem(act.bytes()));
    var ordered = have.stream().sorted(Dispatch.HEAD_ORDER).toList();
    return new Dispatch(talks.charter.negotiation(), sender, USA, ordered, items);
  }

  private Dispatch compose(PartyCode to, List<Head> have, Composer.Extras extras) {
    return Composer.compose(CAN, to, record(), hub, have, extras);
  }

  private org.entente.record.Record record() {
    return hub.record();
  }
}
