package org.entente.publish;

import org.entente.base.JsonText;

/// Findings as JSON, members in a fixed order.
final class FindingsJson {
  private FindingsJson() {}

  static JsonText of(Findings found) {
    return JsonText.object()
        .with("holds", true)
        .with("title", found.title())
        .with("languages", JsonText.strings(found.languages()))
        .with("provisions", found.provisions())
        .with("instrument", found.instrument().hex())
        .with("instrumentWords", JsonText.strings(found.instrumentWords()))
        .with("negotiation", found.negotiation().hex())
        .with("negotiationWords", JsonText.strings(found.negotiationWords()))
        .with("parties", found.parties().stream().map(FindingsJson::party).toList())
        .with("certification", certification(found.certification()));
  }

  private static JsonText party(Findings.Party party) {
    JsonText.Fields fields =
        JsonText.object()
            .with("code", party.code().code())
            .with("rootKeysNeeded", party.rootKeysNeeded())
            .with("rootKeys", JsonText.strings(party.rootKeys()))
            .with("signatures", party.signatures().stream().map(FindingsJson::signed).toList())
            .with("release", done(party.release()));
    return party.announcement().map(a -> fields.with("announcement", done(a))).orElse(fields);
  }

  private static JsonText signed(Findings.Signed signed) {
    return JsonText.object()
        .with("office", signed.office().name())
        .with("holder", signed.holder())
        .with("fullPowers", signed.powers().hex());
  }

  private static JsonText done(Findings.Done done) {
    return JsonText.object()
        .with("office", done.office().name())
        .with("holder", done.holder())
        .with("when", done.when().toString())
        .with("act", done.act().hex());
  }

  private static JsonText certification(Findings.Certification found) {
    return JsonText.object()
        .with("depositary", found.depositary().code())
        .with("neutral", found.neutral())
        .with("rootKeys", JsonText.strings(found.rootKeys()))
        .with("closing", found.closing())
        .with("when", found.when().toString())
        .with("act", found.act().hex());
  }
}
