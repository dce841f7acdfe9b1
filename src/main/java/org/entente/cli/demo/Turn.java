package org.entente.cli.demo;

import java.util.List;
import org.entente.base.PartyCode;
import org.entente.record.Office;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// One side's turn in the sample negotiation: who moves, how it travels, what it says about it, and
/// what it does to its own position.
record Turn(
    int number,
    PartyCode party,
    Office by,
    Carrier carrier,
    String say,
    List<Operation> operations) {

  enum Carrier {
    HTTPS,
    POUCH
  }

  /// Words of one provision in both languages, as the markup has them.
  record Block(String english, String french) {}

  /// Which words a replacement is for.
  enum Extent {
    OWN_WORDS,
    WITH_CHILDREN
  }

  /// One line of a turn, or one block.
  sealed interface Operation {
    /// Names the whole text, or every provision that stands alike.
    String ALL = "*";

    record Take(PartyCode from, String id) implements Operation {}

    record Replace(ProvisionId id, Extent extent, Block block) implements Operation {}

    record InsertAfter(ProvisionId sibling, Block block) implements Operation {}

    record InsertUnder(ProvisionId parent, Block block) implements Operation {}

    record Remove(ProvisionId id) implements Operation {}

    record Move(ProvisionId id, ProvisionId sibling) implements Operation {}

    record SetMark(String id, Mark mark) implements Operation {}

    record Reserve(ProvisionId id, String reason) implements Operation {}

    record Lift(ProvisionId id) implements Operation {}

    record OfferPackage(String name, List<ProvisionId> provisions) implements Operation {}

    record AcceptPackage(String name) implements Operation {}

    record DeclinePackage(String name, String reason) implements Operation {}

    record WithdrawPackage(String name) implements Operation {}

    record Reopen(ProvisionId id, String reason) implements Operation {}

    /// Must be refused by the node with the refusal named; nothing of it is kept.
    record Attempt(Office by, String refusal, String say, List<Operation> operations)
        implements Operation {}
  }
}
