package org.entente.publish;

import java.util.List;
import org.entente.base.Digest;

/// Findings as a page for people.
final class FindingsText {
  private final StringBuilder out = new StringBuilder();

  private FindingsText() {}

  static String of(Findings found) {
    var text = new FindingsText();
    text.head(found);
    found.parties().forEach(text::party);
    text.certification(found.certification());
    text.foot();
    return text.out.toString();
  }

  private void head(Findings found) {
    line("This announcement holds.");
    line("");
    line(found.title());
    line(
        "  languages    "
            + String.join(", ", found.languages().stream().map(l -> l.code()).toList()));
    line("  provisions   " + found.provisions());
    line("  instrument   " + found.instrument());
    line("               " + String.join(" ", found.instrumentWords()));
    line("  negotiation  " + found.negotiation());
    line("               " + String.join(" ", found.negotiationWords()));
  }

  private void party(Findings.Party party) {
    line("");
    line(party.code().code());
    for (Findings.Signed signed : party.signatures()) {
      line("  signed by    " + signed.office() + ", " + signed.holder());
      line("               under full powers of act " + signed.powers());
    }
    line("  released by  " + done(party.release()));
    party.announcement().ifPresent(done -> line("  announced by " + done(done)));
    keys(party.rootKeysNeeded() + " of " + party.rootKeys().size(), party.rootKeys());
  }

  private void certification(Findings.Certification found) {
    line("");
    line(
        found.depositary() + (found.neutral() ? ", neutral depositary" : ", depositary and party"));
    line(
        "  certified    closing " + found.closing() + ", on " + found.when() + " by its own clock");
    line("               in act " + found.act());
    if (found.neutral()) {
      keys("", found.rootKeys());
    }
  }

  private void keys(String needed, List<Digest> keys) {
    String name = needed.isEmpty() ? "" : " (" + needed + " act together)";
    line("  root keys" + name);
    keys.forEach(key -> line("               " + key));
  }

  private void foot() {
    line("");
    line("Everything above was computed from this file alone. What no file can prove: that these");
    line("root keys are those of the governments named. Compare them with what each publishes.");
  }

  private static String done(Findings.Done done) {
    return done.office() + ", " + done.holder() + ", on " + done.when() + " by its own clock";
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
