package org.entente.model;

import static org.entente.model.Speech.CAN;
import static org.entente.model.Speech.DEP;
import static org.entente.model.Speech.MEX;
import static org.entente.model.Speech.USA;

import java.util.List;
import org.entente.model.Scenario.Branches;
import org.entente.model.Scenario.Hearing;
import org.entente.model.Scenario.Variant;

/// The scenarios: what must hold, what must be found broken, and what takes longer.
final class Scenarios {
  private Scenarios() {}

  static List<Scenario> holding() {
    return List.of(
        Scenario.named("all honest").deposits(CAN, 2).deposits(MEX, 2).refusing(CAN, MEX),
        Scenario.named("a hostile party").hostile(USA).deposits(CAN, 2).bounded(2, 3, Branches.ANY),
        Scenario.named("a hostile depositary")
            .hostile(DEP)
            .deposits(CAN, 2)
            .bounded(2, 3, Branches.NONE),
        Scenario.named("both hostile")
            .hostile(USA, DEP)
            .deposits(CAN, 2)
            .deposits(MEX, 2)
            .bounded(2, 3, Branches.NONE),
        Scenario.named("both hostile, the depositary forking")
            .hostile(USA, DEP)
            .bounded(2, 3, Branches.ANY),
        Scenario.named("a party restored").restored(CAN).deposits(CAN, 2),
        Scenario.named("a party restored, all others but one hostile")
            .hostile(USA, DEP)
            .restored(CAN)
            .deposits(CAN, 2)
            .bounded(2, 2, Branches.NONE),
        Scenario.named("the depositary restored").restored(DEP),
        depositarySkipping());
  }

  /// The two steps are there for this: without the rule the depositary contradicts itself, and
  /// nobody is bound against its will even so.
  private static Scenario depositarySkipping() {
    return Scenario.named("the depositary restored, skipping the rule")
        .restored(DEP)
        .without(Variant.RESTORED_NODE_SKIPS_THE_RULE)
        .checking(
            Guarantee.G1_NO_SURPRISE,
            Guarantee.G2_ONE_AGREEMENT,
            Guarantee.G3_NO_BLAMELESS_CONTRADICTION,
            Guarantee.G4_FINAL_STAYS,
            Guarantee.R2_BOUND_ONCE,
            Guarantee.R3_NO_WAY_BACK);
  }

  static List<Scenario> broken() {
    return List.of(
        Scenario.named("one step, the depositary restored")
            .restored(DEP)
            .without(Variant.ONE_STEP, Variant.RESTORED_NODE_SKIPS_THE_RULE)
            .hearing(Hearing.ONE_BY_ONE)
            .checking(Guarantee.G1_NO_SURPRISE),
        Scenario.named("closings lapse by the clock, the depositary restored")
            .restored(DEP)
            .without(Variant.LAPSE_BY_CLOCK, Variant.RESTORED_NODE_SKIPS_THE_RULE)
            .checking(
                Guarantee.G1_NO_SURPRISE,
                Guarantee.G2_ONE_AGREEMENT,
                Guarantee.G3_NO_BLAMELESS_CONTRADICTION),
        Scenario.named("a party restored, skipping the rule")
            .restored(CAN)
            .deposits(CAN, 2)
            .without(Variant.RESTORED_NODE_SKIPS_THE_RULE)
            .checking(Guarantee.G1_NO_SURPRISE),
        Scenario.named("the depositary restored, skipping the rule, its own acts asked after")
            .restored(DEP)
            .without(Variant.RESTORED_NODE_SKIPS_THE_RULE)
            .checking(Guarantee.I10_ONE_ACT_AT_ONE_PLACE),
        Scenario.named("a reopening needs no refusal, a hostile depositary")
            .hostile(DEP)
            .without(Variant.LAPSE_BY_CLOCK)
            .checking(Guarantee.G3_NO_BLAMELESS_CONTRADICTION)
            .bounded(2, 3, Branches.NONE),
        Scenario.named("both hostile, one certificate asked for whatever they sign")
            .hostile(USA, DEP)
            .deposits(CAN, 2)
            .deposits(MEX, 2)
            .bounded(2, 3, Branches.NONE)
            .checking(Guarantee.NOT_PROMISED_ONE_CERTIFICATE));
  }

  static List<Scenario> deep() {
    return List.of(
        Scenario.named("deep: a hostile depositary, forking")
            .hostile(DEP)
            .bounded(2, 3, Branches.ANY),
        Scenario.named("deep: both hostile, four acts")
            .hostile(USA, DEP)
            .deposits(CAN, 2)
            .deposits(MEX, 2)
            .bounded(2, 4, Branches.NONE),
        Scenario.named("deep: a party restored, a hostile depositary")
            .hostile(DEP)
            .restored(CAN)
            .deposits(CAN, 2)
            .bounded(2, 2, Branches.NONE),
        Scenario.named("deep: a party restored, all others but one hostile, three acts")
            .hostile(USA, DEP)
            .restored(CAN)
            .deposits(CAN, 2)
            .bounded(2, 3, Branches.NONE));
  }
}
