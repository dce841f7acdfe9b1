package org.entente.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.DepositName;
import org.entente.record.Instrument;
import org.entente.record.Record;
import org.entente.record.Signature;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.SignedNote;
import org.entente.talks.Finality;
import org.entente.talks.Proceedings;
import org.entente.text.Agreement;
import org.entente.text.ProvisionBlob;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;

/// Picks from a record what an announcement must show, and no more.
final class Gathering {
  private final Record record;
  private final Instrument instrument;
  private final Finality.Certified certified;
  private final Map<Digest, SignedAct> acts = new LinkedHashMap<>();

  Gathering(Record record, Instrument instrument) {
    this.record = record;
    this.instrument = instrument;
    this.certified =
        Proceedings.of(record)
            .finality()
            .certificate()
            .orElseThrow(() -> missing("the certificate of finality"));
    if (!certified.instrument().equals(instrument.digest())) {
      throw new Refused(
          new PublishRefusal.Contradicts(
              "instrument " + instrument.digest().brief(), "the certificate is on another"));
    }
  }

  Bundle bundle(Agreement text, TextKey key, List<SignedNote> notes) {
    put(certified.closing());
    put(certified.act());
    certified.certificate().concurs().values().forEach(id -> put(held(id)));
    record.charter().sides().keySet().forEach(party -> put(release(party)));
    List<SignedAct> announcements =
        record.charter().sides().keySet().stream().flatMap(p -> announcement(p).stream()).toList();
    if (announcements.isEmpty()) {
      throw missing("an announcement by a party");
    }
    announcements.forEach(this::put);
    return new Bundle(
        record.charter(),
        ActOrder.sorted(acts.values().stream()),
        signatures(notes),
        instrument,
        provisions(text, key));
  }

  /// Adds an act and, in turn, the authority acts that it stands on.
  private void put(SignedAct signed) {
    SignedAct next = signed;
    while (acts.putIfAbsent(next.id(), next) == null
        && !next.act().authority().equals(record.negotiation())) {
      next = held(next.act().authority());
    }
  }

  private SignedAct held(Digest id) {
    return record.find(id).orElseThrow(() -> missing("act " + id.brief()));
  }

  private SignedAct release(PartyCode party) {
    return first(
            party,
            s -> s instanceof Statement.Release r && r.instrument().equals(instrument.digest()))
        .orElseThrow(() -> missing("the release by " + party));
  }

  private Optional<SignedAct> announcement(PartyCode party) {
    return first(
        party,
        s -> s instanceof Statement.Announce a && a.instrument().equals(instrument.digest()));
  }

  private Optional<SignedAct> first(PartyCode party, Predicate<Statement> condition) {
    return record.live(party).stream()
        .filter(act -> condition.test(act.act().statement()))
        .findFirst();
  }

  private List<SignedNote> signatures(List<SignedNote> notes) {
    Map<DepositName, SignedNote> byName = new TreeMap<>();
    notes.forEach(note -> byName.put(Signature.nameOf(note), note));
    var closing = (Statement.Closing) certified.closing().act().statement();
    var named = new ArrayList<SignedNote>();
    closing.deposits().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(name ->
            named.add(
                Optional.ofNullable(byName.get(name))
                    .orElseThrow(
                        () -> missing("the signature of " + name.party() + "/" + name.office()))));
    return named;
  }

  private static List<SaltedProvision> provisions(Agreement text, TextKey key) {
    var digests = new SaltedDigests(key);
    var provisions = new ArrayList<SaltedProvision>();
    text.root()
        .walk(provision -> {
          ProvisionBlob blob = digests.blobOf(provision);
          String salt = HexFormat.of().formatHex(key.salt(blob.bytes()));
          provisions.add(new SaltedProvision(salt, blob, digests.of(provision)));
        });
    return provisions;
  }

  private static Refused missing(String thing) {
    return new Refused(new PublishRefusal.Missing(thing));
  }
}
