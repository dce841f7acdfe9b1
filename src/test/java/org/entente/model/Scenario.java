package org.entente.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.base.PartyCode;

/// Who takes part in a closing, who of them is hostile, what may befall them, and how much of it is
/// tried.
///
/// @param hostile say whatever their keys can sign, whenever they like, and know all that was said
/// @param deposits how many signatures each party gives at most, one after another
/// @param refusing honest parties whose people may refuse though the rules let them concur
/// @param restored the one node that may be backed up once, at any moment, and restored later
/// @param closings how many closings a hostile depositary opens at most
/// @param acts how many acts each hostile node signs at most
record Scenario(
    String name,
    Set<PartyCode> hostile,
    Map<PartyCode, Integer> deposits,
    Set<PartyCode> refusing,
    Optional<PartyCode> restored,
    int closings,
    int acts,
    Branches branches,
    Hearing hearing,
    Set<Variant> variants,
    Set<Guarantee> guarantees) {

  /// Whether hostile nodes also sign beside what they signed before.
  enum Branches {
    NONE,
    ANY
  }

  /// Whether to hear something is a step of its own, or part of the step that it leads to.
  enum Hearing {
    AS_NEEDED,
    ONE_BY_ONE
  }

  /// A rule taken out, to see it missed.
  enum Variant {
    /// A restored node signs at once, and what it deposited before the restore still stands.
    RESTORED_NODE_SKIPS_THE_RULE,
    /// A closing is the certificate: nobody is asked again.
    ONE_STEP,
    /// The depositary may end a closing by its clock, and the parties take that for a reopening.
    LAPSE_BY_CLOCK
  }

  static Scenario named(String name) {
    return new Scenario(
        name,
        Set.of(),
        Map.of(),
        Set.of(),
        Optional.empty(),
        2,
        4,
        Branches.NONE,
        Hearing.AS_NEEDED,
        Set.of(),
        EnumSet.complementOf(EnumSet.of(Guarantee.NOT_PROMISED_ONE_CERTIFICATE)));
  }

  Scenario hostile(PartyCode... nodes) {
    return new Scenario(
        name,
        Set.of(nodes),
        deposits,
        refusing,
        restored,
        closings,
        acts,
        branches,
        hearing,
        variants,
        guarantees);
  }

  Scenario deposits(PartyCode party, int most) {
    var more = new HashMap<>(deposits);
    more.put(party, most);
    return new Scenario(
        name,
        hostile,
        more,
        refusing,
        restored,
        closings,
        acts,
        branches,
        hearing,
        variants,
        guarantees);
  }

  Scenario refusing(PartyCode... parties) {
    return new Scenario(
        name,
        hostile,
        deposits,
        Set.of(parties),
        restored,
        closings,
        acts,
        branches,
        hearing,
        variants,
        guarantees);
  }

  Scenario restored(PartyCode node) {
    return new Scenario(
        name,
        hostile,
        deposits,
        refusing,
        Optional.of(node),
        closings,
        acts,
        branches,
        hearing,
        variants,
        guarantees);
  }

  Scenario bounded(int mostClosings, int mostActs, Branches allowed) {
    return new Scenario(
        name,
        hostile,
        deposits,
        refusing,
        restored,
        mostClosings,
        mostActs,
        allowed,
        hearing,
        variants,
        guarantees);
  }

  Scenario hearing(Hearing other) {
    return new Scenario(
        name,
        hostile,
        deposits,
        refusing,
        restored,
        closings,
        acts,
        branches,
        other,
        variants,
        guarantees);
  }

  Scenario without(Variant... rules) {
    return new Scenario(
        name,
        hostile,
        deposits,
        refusing,
        restored,
        closings,
        acts,
        branches,
        hearing,
        Set.of(rules),
        guarantees);
  }

  Scenario checking(Guarantee first, Guarantee... others) {
    return new Scenario(
        name,
        hostile,
        deposits,
        refusing,
        restored,
        closings,
        acts,
        branches,
        hearing,
        variants,
        EnumSet.of(first, others));
  }

  boolean isHostile(PartyCode node) {
    return hostile.contains(node);
  }

  boolean is(Variant variant) {
    return variants.contains(variant);
  }

  int mostDeposits(PartyCode party) {
    return deposits.getOrDefault(party, 1);
  }
}
