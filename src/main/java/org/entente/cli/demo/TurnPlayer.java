package org.entente.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.cli.demo.Turn.Operation;
import org.entente.node.Drafting;
import org.entente.node.LocalNode;
import org.entente.record.Office;
import org.entente.redline.Consolidation;
import org.entente.redline.Status;
import org.entente.text.Agreement;
import org.entente.text.Grafts;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Plays one turn on a party's node: edits its working draft, says what is to be said before, puts
/// the draft forward, and says what is to be said after.
final class TurnPlayer {
  /// A package as the script names it: the act that offered it, and its provisions.
  record Offered(Digest id, List<ProvisionId> provisions) {}

  private static final ProvisionId WHOLE = new ProvisionId("agreement");

  private final LocalNode node;
  private final PartyCode other;
  private final Map<String, Offered> packages;
  private final Account account;
  private final List<Operation.OfferPackage> offers = new ArrayList<>();
  private Optional<Digest> taken = Optional.empty();

  /// @param packages the offers so far by the name the script gives them, shared by all turns
  TurnPlayer(LocalNode node, PartyCode other, Map<String, Offered> packages, Account account) {
    this.node = node;
    this.other = other;
    this.packages = packages;
    this.account = account;
  }

  void play(Turn turn) {
    turn.operations().forEach(operation -> apply(turn.by(), operation));
    putForward(turn.by());
    for (Operation.OfferPackage offer : offers) {
      Digest id = node.moves().offerPackage(turn.by(), offer.provisions(), offer.name()).id();
      packages.put(offer.name(), new Offered(id, offer.provisions()));
    }
  }

  private void putForward(Office by) {
    if (taken.isPresent()) {
      node.moves().take(by, taken.get());
    } else {
      node.moves().propose(by);
    }
  }

  private void apply(Office by, Operation operation) {
    Drafting drafting = node.drafting();
    switch (operation) {
      case Operation.Take take -> drafting.accept(take.from(), idOrWhole(take.id()));
      case Operation.Replace replace -> drafting.edit(text -> replaced(text, replace));
      case Operation.InsertAfter insert ->
          drafting.edit(text ->
              Grafts.insertAfter(
                  text,
                  insert.sibling(),
                  provision(text, parentOf(text, insert.sibling()), insert.block())));
      case Operation.InsertUnder insert ->
          drafting.edit(text ->
              Grafts.insertLastUnder(
                  text, insert.parent(), provision(text, insert.parent(), insert.block())));
      case Operation.Remove remove -> drafting.edit(text -> Grafts.remove(text, remove.id()));
      case Operation.Move move ->
          drafting.edit(text -> Grafts.moveAfter(text, move.id(), move.sibling()));
      case Operation.SetMark mark -> mark(mark);
      case Operation.Reserve reserve -> drafting.reserve(reserve.id(), reserve.reason());
      case Operation.Lift lift -> drafting.lift(lift.id());
      case Operation.OfferPackage offer -> offers.add(offer);
      case Operation.AcceptPackage accept -> accept(packageOf(accept.name()));
      case Operation.DeclinePackage decline ->
          node.moves().decline(by, packageOf(decline.name()).id(), decline.reason());
      case Operation.WithdrawPackage withdraw ->
          node.moves().withdrawOffer(by, packageOf(withdraw.name()).id());
      case Operation.Reopen reopen ->
          node.moves().reopen(by, withAllBelow(reopen.id()), reopen.reason());
      case Operation.Attempt attempt -> attempt(attempt);
    }
  }

  /// The act that takes the package carries the position of the whole turn, so it is signed at the
  /// turn's end.
  private void accept(Offered offered) {
    offered.provisions().forEach(id -> node.drafting().accept(other, id));
    taken = Optional.of(offered.id());
  }

  private void mark(Operation.SetMark mark) {
    if (!mark.id().equals(Operation.ALL)) {
      node.drafting().mark(new ProvisionId(mark.id()), mark.mark());
      return;
    }
    var positions = new TreeMap<PartyCode, Position>();
    positions.put(node.self(), draft());
    positions.put(other, node.state().positions().get(other));
    List<ProvisionId> alike =
        Consolidation.of(positions).byId().values().stream()
            .filter(at -> at.status() == Status.AGREED)
            .map(at -> at.id())
            .toList();
    node.drafting().raise(alike, mark.mark());
  }

  /// Something the node must refuse. The draft is put back as it was.
  private void attempt(Operation.Attempt attempt) {
    Position before = draft();
    try {
      attempt.operations().forEach(operation -> apply(attempt.by(), operation));
      node.moves().propose(attempt.by());
    } catch (Refused refused) {
      if (!refused.refusal().name().equals(attempt.refusal())) {
        throw refused;
      }
      node.drafting().restore(before);
      account.refusal(attempt.say(), refused.refusal());
      return;
    }
    throw new IllegalStateException("the node let pass what it must refuse: " + attempt.say());
  }

  private List<ProvisionId> withAllBelow(ProvisionId id) {
    var ids = new ArrayList<ProvisionId>();
    draft().text().find(id).ifPresent(top -> top.walk(p -> ids.add(p.id())));
    return ids;
  }

  private Agreement replaced(Agreement text, Operation.Replace replace) {
    Provision read = provision(text, parentOf(text, replace.id()), replace.block());
    return replace.extent() == Turn.Extent.OWN_WORDS
        ? Grafts.reword(text, read)
        : text.replacing(read);
  }

  private static Provision provision(Agreement text, ProvisionId parent, Turn.Block block) {
    return Markup.merge(
        fragment(text, parent, block.english(), Language.EN),
        fragment(text, parent, block.french(), Language.FR));
  }

  private static Provision fragment(
      Agreement text, ProvisionId parent, String block, Language language) {
    return Markup.fragment(
        block,
        text,
        parent,
        List.of(language),
        "a block in " + language,
        IdSource.of(new PartyCode("DEMO")));
  }

  private static ProvisionId parentOf(Agreement text, ProvisionId id) {
    return text.byId().values().stream()
        .filter(p -> p.children().stream().anyMatch(child -> child.id().equals(id)))
        .map(Provision::id)
        .findFirst()
        .orElse(WHOLE);
  }

  private Position draft() {
    return node.drafting().current().orElseThrow();
  }

  private Offered packageOf(String name) {
    Offered offered = packages.get(name);
    if (offered == null) {
      throw new IllegalStateException("no package " + name + " was offered");
    }
    return offered;
  }

  private static ProvisionId idOrWhole(String id) {
    return id.equals(Operation.ALL) ? WHOLE : new ProvisionId(id);
  }
}
