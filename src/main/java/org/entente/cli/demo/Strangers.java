package org.entente.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.publish.Comparison;
import org.entente.publish.Findings;
import org.entente.publish.Quotation;
import org.entente.publish.Verdict;
import org.entente.publish.Verifier;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// Somebody with the announcement and nothing else: checks it, looks a quotation up, and holds a
/// copy against it.
final class Strangers {
  private final Account account;
  private final Path announcement;
  private final List<String> findings = new ArrayList<>();

  Strangers(Account account, Path announcement) {
    this.account = account;
    this.announcement = announcement;
  }

  void verify() {
    findings.add(checked().report());
  }

  /// Looks a quotation up; it must be found in this provision.
  void quote(String language, String quote, String id) {
    Quotation found = Quotation.find(checked().text(), quote);
    boolean there =
        found.places().stream()
            .filter(place -> place.language().code().equals(language))
            .anyMatch(place -> place.provisions().contains(new ProvisionId(id)));
    require(there, "the quotation stands in " + id);
    findings.add(found.report());
  }

  /// Writes a copy in which a provision has other words, holds it against the announcement, and
  /// must find just that.
  void forge(String code, String id, String words, String falseWords) {
    var language = new Language(code);
    Agreement signed = checked().text();
    Provision honest = signed.find(new ProvisionId(id)).orElseThrow();
    Wording had = honest.in(language);
    require(had.body().contains(words), id + " has the words “" + words + "”");
    var forged = new Wording(had.heading(), had.body().replace(words, falseWords));
    Agreement copy = signed.replacing(honest.withWording(language, forged));
    String page = Markup.printPlain(copy, language);
    Stage.write(
        announcement.resolveSibling("forged." + code + ".txt"),
        page.getBytes(StandardCharsets.UTF_8));
    Comparison comparison = Comparison.against(signed, page, language);
    require(
        comparison.differences().size() == 1
            && comparison.differences().getFirst().provision().equals(new ProvisionId(id)),
        "the forgery is found in " + id + " and nowhere else");
    findings.add(comparison.report());
  }

  /// What was found, told after the step's own sentence.
  void tellFindings() {
    findings.forEach(account::quote);
    findings.clear();
  }

  private Findings checked() {
    return switch (Verifier.verify(bytes())) {
      case Verdict.Holds holds -> holds.findings();
      case Verdict.DoesNotHold not ->
          throw new IllegalStateException(
              "the announcement does not hold: " + not.refusal().message());
    };
  }

  private static void require(boolean holds, String claim) {
    if (!holds) {
      throw new IllegalStateException("the demo expected that " + claim);
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(announcement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
