package org.entente.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.SignedNote;
import org.entente.seal.VerifyingKey;

/// Who may act for a party, as its chain up to some act says: a value that each authority act turns
/// into the next.
///
/// @param last the id of the authority act that made it; the negotiation before the first
/// @param node absent until the party joins
public record Authority(
    PartyCode party,
    Digest last,
    RootKeys root,
    Optional<NodeKeys> node,
    SortedMap<Office, Grant> grants) {

  /// An office's powers: the act that gave them, and what they say.
  public record Grant(Digest act, Statement.Powers powers) {}

  public Authority {
    grants = Collections.unmodifiableSortedMap(new TreeMap<>(grants));
  }

  /// Before a party's first act: its root keys as the charter has them.
  public static Authority founding(Charter charter, PartyCode party) {
    return new Authority(
        party, charter.negotiation(), charter.rootOf(party), Optional.empty(), new TreeMap<>());
  }

  public NodeKeys keys() {
    return node.orElseThrow(() -> new Refused(new RecordRefusal.NotJoined(party.code())));
  }

  /// The live powers of an office.
  public Optional<Grant> grant(Office office) {
    return Optional.ofNullable(grants.get(office));
  }

  /// The powers of an office that may do this, or a refusal that says what is lacking.
  public Grant requirePower(Office office, ActKind kind) {
    Grant grant =
        grant(office)
            .orElseThrow(() -> new Refused(new RecordRefusal.NoPowers(party + "/" + office)));
    if (!grant.powers().may().contains(kind)) {
      throw new Refused(new RecordRefusal.PowerExceeded(party + "/" + office, kind.word()));
    }
    return grant;
  }

  /// Checks that this act's signatures are just the ones its kind asks for, and that both
  /// signatures of each key hold.
  public void requireSigned(Act act, SignedNote note) {
    List<Signer> signers = signersOf(act, note);
    var names = new ArrayList<String>();
    for (Signer signer : signers) {
      note.verify(signer.name(), signer.key());
      names.add(signer.name());
    }
    note.requireExactly(java.util.Set.copyOf(names));
  }

  /// Authority after an authority act; unchanged by any other.
  public Authority after(SignedAct signed) {
    Digest id = signed.id();
    return switch (signed.act().statement()) {
      case Statement.Join s -> new Authority(party, id, root, Optional.of(s.keys()), grants);
      case Statement.Keys s ->
          new Authority(party, id, s.root().orElse(root), Optional.of(s.keys()), grants);
      case Statement.Powers s -> {
        var changed = new TreeMap<>(grants);
        changed.put(s.office(), new Grant(id, s));
        yield new Authority(party, id, root, node, changed);
      }
      case Statement.Revoke s -> {
        var changed = new TreeMap<>(grants);
        changed.remove(s.office());
        yield new Authority(party, id, root, node, changed);
      }
      case Statement.Resume _ -> new Authority(party, id, root, node, grants);
      default -> this;
    };
  }

  /// Whose key, under which name in the note.
  private record Signer(String name, VerifyingKey key) {}

  private List<Signer> signersOf(Act act, SignedNote note) {
    Office by = act.by();
    return switch (act.kind().signer()) {
      case ROOT -> rootSigners(act, note);
      case CLOSING -> {
        requireBy(act, Office.CLOSING);
        yield List.of(new Signer(name(by), keys().closing()));
      }
      case OFFICE -> List.of(new Signer(name(by), requirePower(by, act.kind()).powers().key()));
      case OFFICE_OR_NODE ->
          by.equals(Office.NODE)
              ? List.of(new Signer(name(by), keys().node()))
              : List.of(new Signer(name(by), requirePower(by, act.kind()).powers().key()));
    };
  }

  private List<Signer> rootSigners(Act act, SignedNote note) {
    requireBy(act, Office.ROOT);
    var signers = new ArrayList<>(thresholdOf("root", root, note, act));
    if (act.statement() instanceof Statement.Keys keys && keys.root().isPresent()) {
      signers.addAll(thresholdOf("new-root", keys.root().get(), note, act));
    }
    return signers;
  }

  private List<Signer> thresholdOf(String prefix, RootKeys keys, SignedNote note, Act act) {
    var signers = new ArrayList<Signer>();
    for (int i = 0; i < keys.keys().size(); i++) {
      String name = party + "/" + prefix + "-" + (i + 1);
      if (note.signers().contains(name)) {
        signers.add(new Signer(name, keys.keys().get(i)));
      }
    }
    if (signers.size() < keys.needed()) {
      throw new Refused(
          new RecordRefusal.TooFewRootKeys(act.title(), signers.size(), keys.needed()));
    }
    return signers;
  }

  private void requireBy(Act act, Office office) {
    if (!act.by().equals(office)) {
      throw new Refused(new RecordRefusal.WrongSigner(act.title(), act.by().name(), office.name()));
    }
  }

  private String name(Office office) {
    return party + "/" + office;
  }
}
