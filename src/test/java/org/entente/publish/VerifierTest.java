package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.Golden;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Instrument;
import org.entente.record.Office;
import org.entente.record.RecordRefusal;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.SealRefusal;
import org.entente.seal.SignedNote;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.ProvisionBlob;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final PublishFixture PLAY = new PublishFixture();
  private static final Bundle BUNDLE = PLAY.bundle();

  @Test
  void a_whole_announcement_holds_and_says_what_it_proves() {
    Verdict verdict = Verifier.verify(BUNDLE.bytes());

    assertThat(verdict).isInstanceOf(Verdict.Holds.class);
    Findings findings = ((Verdict.Holds) verdict).findings();
    Golden.check("publish/findings.txt", findings.report());
    Golden.check("publish/findings.json", findings.json().pretty());
    assertThat(findings.text()).isEqualTo(PLAY.text);
  }

  @Test
  void what_is_read_prints_back_to_the_same_bytes() {
    byte[] bytes = BUNDLE.bytes();

    assertThat(Bundle.parse(bytes, "bundle").bytes()).isEqualTo(bytes);
  }

  @Test
  void nothing_of_the_talks_is_shown() {
    assertThat(BUNDLE.acts().stream().map(a -> a.act().kind()))
        .doesNotContain(ActKind.POSITION, ActKind.CONCLUDE, ActKind.INITIAL);
  }

  @Test
  void an_act_taken_out_is_missed() {
    for (int i = 0; i < BUNDLE.acts().size(); i++) {
      var acts = new ArrayList<>(BUNDLE.acts());
      SignedAct gone = acts.remove(i);

      assertThat(Verifier.verify(withActs(acts).bytes()))
          .as("without %s", gone.act().title())
          .isInstanceOf(Verdict.DoesNotHold.class);
    }
  }

  @Test
  void a_missing_release_is_named() {
    assertThat(refusal(without(ActKind.RELEASE, "USA")))
        .isEqualTo(new PublishRefusal.Missing("the release by USA"));
  }

  @Test
  void a_missing_concurrence_is_named() {
    assertThat(refusal(without(ActKind.CONCUR, "CAN")))
        .isEqualTo(new PublishRefusal.Missing("the concurrence of CAN"));
  }

  @Test
  void a_missing_certificate_is_named() {
    assertThat(refusal(without(ActKind.CERTIFICATE, DEPOSITARY)))
        .isEqualTo(new PublishRefusal.Missing("the certificate of finality"));
  }

  @Test
  void without_an_announcement_it_is_none() {
    assertThat(refusal(without(ActKind.ANNOUNCE, "CAN")))
        .isEqualTo(new PublishRefusal.Missing("an announcement by a party"));
  }

  @Test
  void a_signature_taken_out_is_missed() {
    assertThat(refusal(withSignatures(BUNDLE.signatures().subList(1, 2))))
        .isEqualTo(new PublishRefusal.Missing("the signature of CAN/head-of-government"));
  }

  @Test
  void acts_in_another_order_are_refused() {
    for (int i = 0; i + 1 < BUNDLE.acts().size(); i++) {
      var acts = new ArrayList<>(BUNDLE.acts());
      Collections.swap(acts, i, i + 1);

      assertThat(refusal(withActs(acts))).isInstanceOf(PublishRefusal.OutOfOrder.class);
    }
  }

  @Test
  void an_item_given_twice_is_refused() {
    var acts = new ArrayList<>(BUNDLE.acts());
    acts.add(acts.getLast());
    assertThat(refusal(withActs(acts))).isInstanceOf(PublishRefusal.OutOfOrder.class);

    var notes = new ArrayList<>(BUNDLE.signatures());
    notes.add(notes.getLast());
    assertThat(refusal(withSignatures(notes))).isInstanceOf(PublishRefusal.OutOfOrder.class);

    assertThat(refusal(withProvisions(doubled()))).isInstanceOf(PublishRefusal.Contradicts.class);
  }

  @Test
  void an_act_that_proves_nothing_is_refused() {
    SignedAct position =
        PLAY.talks.record().live(new PartyCode("CAN")).stream()
            .filter(a -> a.act().kind() == ActKind.POSITION)
            .findFirst()
            .orElseThrow();

    assertThat(refusal(withAct(position))).isInstanceOf(PublishRefusal.Unused.class);
  }

  @Test
  void powers_that_nothing_stands_on_are_refused() {
    var powers =
        new Statement.Powers(new Office("press"), "Nobody", Set.of(ActKind.NOTE), key("CAN/press"));
    SignedAct unneeded = PLAY.talks.next("CAN", "root", powers);

    assertThat(refusal(withAct(unneeded)))
        .isEqualTo(new PublishRefusal.Unused("act " + unneeded.act().title()));
  }

  @Test
  void another_charter_does_not_fit() {
    Charter other = TalksFixture.titled("Another title", "CAN", "USA").charter();
    var bundle =
        new Bundle(
            other, BUNDLE.acts(), BUNDLE.signatures(), BUNDLE.instrument(), BUNDLE.provisions());

    assertThat(refusal(bundle)).isInstanceOf(PublishRefusal.Contradicts.class);
  }

  @Test
  void another_charter_does_not_fit_even_with_an_instrument_of_its_own() {
    Charter other = TalksFixture.titled("Another title", "CAN", "USA").charter();
    Instrument instrument = Instrument.of(other, PLAY.text, PLAY.talks.digests());
    var bundle =
        new Bundle(other, BUNDLE.acts(), BUNDLE.signatures(), instrument, BUNDLE.provisions());

    assertThat(refusal(bundle)).isInstanceOf(RecordRefusal.ForeignAct.class);
  }

  @Test
  void one_language_altered_is_named_by_its_provision() {
    ProvisionId id = new ProvisionId("art-force-1");
    Bundle altered =
        withBlob(
            id,
            blob ->
                new ProvisionBlob(
                    blob.own()
                        .withWording(
                            new Language("fr"),
                            Wording.ofBody("Le présent accord n’entre pas en vigueur.")),
                    blob.children()));

    assertThat(refusal(altered)).isEqualTo(new PublishRefusal.TextAltered("provision art-force-1"));
  }

  @Test
  void another_salt_is_named_by_its_provision() {
    var provisions = new ArrayList<>(BUNDLE.provisions());
    SaltedProvision last = provisions.removeLast();
    provisions.add(new SaltedProvision("0".repeat(32), last.blob(), last.digest()));

    assertThat(refusal(withProvisions(provisions))).isInstanceOf(PublishRefusal.TextAltered.class);
  }

  @Test
  void provisions_in_another_order_are_refused() {
    var provisions = new ArrayList<>(BUNDLE.provisions());
    Collections.swap(provisions, 2, 3);

    assertThat(refusal(withProvisions(provisions))).isInstanceOf(PublishRefusal.TextAltered.class);
  }

  @Test
  void a_text_of_one_language_is_not_the_signed_one() {
    Agreement english = PLAY.text;
    for (var provision : List.copyOf(english.byId().values())) {
      var now = english.find(provision.id()).orElseThrow();
      english = english.replacing(now.withWording(new Language("fr"), Wording.EMPTY));
    }
    Instrument instrument = Instrument.of(PLAY.talks.charter(), english, PLAY.talks.digests());
    var bundle =
        new Bundle(
            BUNDLE.charter(), BUNDLE.acts(), BUNDLE.signatures(), instrument, salted(english));

    assertThat(refusal(bundle)).isInstanceOf(PublishRefusal.LanguagesDiffer.class);
  }

  @Test
  void a_certificate_of_another_closing_is_refused() {
    var real = (Statement.Certificate) PLAY.certificate.act().statement();
    var other =
        new Statement.Certificate(
            Digest.of(new byte[] {1}), real.instrument(), new TreeMap<>(real.concurs()));
    SignedAct forged = TalksFixture.sign(PLAY.talks.after(PLAY.closing, "closing", other));

    assertThat(refusal(replacing(PLAY.certificate, forged)))
        .isEqualTo(
            new PublishRefusal.Contradicts(
                "act " + forged.act().title(), "it ends another closing"));
  }

  @Test
  void a_certificate_that_names_other_concurrences_is_refused() {
    var real = (Statement.Certificate) PLAY.certificate.act().statement();
    var concurs = new TreeMap<>(real.concurs());
    concurs.put(new PartyCode("USA"), Digest.of(new byte[] {2}));
    var other = new Statement.Certificate(real.closing(), real.instrument(), concurs);
    SignedAct forged = TalksFixture.sign(PLAY.talks.after(PLAY.closing, "closing", other));

    assertThat(refusal(replacing(PLAY.certificate, forged)).rule()).contains("other concurrences");
  }

  @Test
  void a_release_of_another_instrument_is_refused() {
    SignedAct real = only(ActKind.RELEASE, "CAN");
    Act act = real.act();
    var other = new Statement.Release(Digest.of(new byte[] {3}));
    SignedAct forged = TalksFixture.sign(withStatement(act, other));

    assertThat(refusal(replacing(real, forged)).rule()).contains("another instrument");
  }

  @Test
  void a_certificate_by_a_party_that_is_not_depositary_is_refused() {
    Act act = PLAY.talks.nextAct("CAN", "closing", PLAY.certificate.act().statement());

    assertThat(refusal(replacing(PLAY.certificate, TalksFixture.sign(act))))
        .isInstanceOf(RecordRefusal.WrongSigner.class);
  }

  @Test
  void an_act_signed_with_another_key_is_refused() {
    SignedAct release = only(ActKind.RELEASE, "USA");
    SignedAct forged = TalksFixture.sign(release.act(), "CAN/head-of-government");

    assertThat(refusal(replacing(release, forged))).isInstanceOf(SealRefusal.class);
  }

  @Test
  void a_signature_the_closing_does_not_name_is_refused() {
    SignedNote again = PLAY.talks.signature("CAN", PRINCIPAL, PLAY.named, "another nonce");

    assertThat(refusal(withSignatures(List.of(again, PLAY.americas))))
        .isEqualTo(new PublishRefusal.NotDeposited("signature of CAN/head-of-government"));
  }

  @Test
  void a_deal_that_is_not_final_cannot_be_announced() {
    var talks = TalksFixture.between("CAN", "USA");

    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            Bundle.of(
                talks.record(), PLAY.instrument, PLAY.text, TalksFixture.textKey(), List.of()))
        .hasMessageContaining("certificate of finality");
  }

  private static Refusal refusal(Bundle bundle) {
    Verdict verdict = Verifier.verify(bundle.bytes());
    assertThat(verdict).isInstanceOf(Verdict.DoesNotHold.class);
    return ((Verdict.DoesNotHold) verdict).refusal();
  }

  private static org.entente.seal.VerifyingKey key(String name) {
    return TalksFixture.key(name).verifyingKey();
  }

  private static SignedAct only(ActKind kind, String party) {
    return BUNDLE.acts().stream()
        .filter(a -> a.act().kind() == kind && a.act().party().code().equals(party))
        .findFirst()
        .orElseThrow();
  }

  private static Act withStatement(Act act, Statement statement) {
    return new Act(
        act.negotiation(),
        act.party(),
        act.seq(),
        act.prev(),
        act.authority(),
        act.seen(),
        act.when(),
        act.by(),
        statement);
  }

  private static Bundle without(ActKind kind, String party) {
    var acts = new ArrayList<>(BUNDLE.acts());
    acts.remove(only(kind, party));
    return withActs(acts);
  }

  private static Bundle replacing(SignedAct one, SignedAct other) {
    var acts = new ArrayList<>(BUNDLE.acts());
    acts.set(acts.indexOf(one), other);
    return withActs(acts);
  }

  private static Bundle withAct(SignedAct more) {
    var acts = new ArrayList<>(BUNDLE.acts());
    acts.add(more);
    return withActs(ActOrder.sorted(acts.stream()));
  }

  private static Bundle withActs(List<SignedAct> acts) {
    return new Bundle(
        BUNDLE.charter(), acts, BUNDLE.signatures(), BUNDLE.instrument(), BUNDLE.provisions());
  }

  private static Bundle withSignatures(List<SignedNote> notes) {
    return new Bundle(
        BUNDLE.charter(), BUNDLE.acts(), notes, BUNDLE.instrument(), BUNDLE.provisions());
  }

  private static Bundle withProvisions(List<SaltedProvision> provisions) {
    return new Bundle(
        BUNDLE.charter(), BUNDLE.acts(), BUNDLE.signatures(), BUNDLE.instrument(), provisions);
  }

  private static List<SaltedProvision> doubled() {
    var provisions = new ArrayList<>(BUNDLE.provisions());
    provisions.add(provisions.getLast());
    return provisions;
  }

  private static Bundle withBlob(ProvisionId id, UnaryOperator<ProvisionBlob> change) {
    var provisions = new ArrayList<>(BUNDLE.provisions());
    provisions.replaceAll(p ->
        p.blob().own().id().equals(id)
            ? new SaltedProvision(p.salt(), change.apply(p.blob()), p.digest())
            : p);
    return withProvisions(provisions);
  }

  private static List<SaltedProvision> salted(Agreement text) {
    var key = TalksFixture.textKey();
    var salted = new ArrayList<SaltedProvision>();
    text.root()
        .walk(p -> {
          ProvisionBlob blob = PLAY.talks.digests().blobOf(p);
          String salt = HexFormat.of().formatHex(key.salt(blob.bytes()));
          salted.add(new SaltedProvision(salt, blob, PLAY.talks.digests().of(p)));
        });
    return salted;
  }
}
