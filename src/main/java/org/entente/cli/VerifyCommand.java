package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.entente.base.Bounds;
import org.entente.base.JsonText;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.publish.Comparison;
import org.entente.publish.Findings;
import org.entente.publish.Quotation;
import org.entente.publish.Verdict;
import org.entente.publish.Verifier;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente verify`: somebody with the announcement and nothing else checks it.
@Command(
    name = "verify",
    header = "Checks an announcement from its file alone.",
    description = {
      "Checks an announcement from the file alone: no node, no network, no clock, no trust in us.",
      "Says who signed what, in which office, under which full powers, and when the depositary",
      "certified; asked about a copy or a quotation, one line of that and then the answer.",
      "Exit code 0 only if everything asked for holds."
    },
    footer = {
      "",
      "Example: entente verify agreement.entente",
      "         entente verify agreement.entente --against page.txt --language en",
      "         entente verify agreement.entente --quote 'shall consult each other within 30 days'"
    })
final class VerifyCommand implements Callable<Integer> {
  /// All controls but the end of a line: a copy is a stranger's, and must not steer the terminal.
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The announcement.")
  private Path file;

  @Option(
      names = "--against",
      paramLabel = "TEXTFILE",
      description = "A copy of the text, such as a web page's: has it the signed words?")
  private @Nullable Path copy;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of that copy; else the one it is nearest to.")
  private @Nullable Language language;

  @Option(
      names = "--quote",
      paramLabel = "WORDS",
      description = "Does this quotation stand in the text, and where?")
  private @Nullable String quote;

  @Option(
      names = "--negotiation",
      paramLabel = "ID",
      description = "The negotiation it must be of, as the parties publish its digest.")
  private @Nullable String negotiation;

  @Option(names = "--full", description = "All of that before the answer about a copy too.")
  private boolean full;

  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  public Integer call() {
    byte[] bytes = Paperwork.read(file, Bounds.BUNDLE_BYTES);
    return switch (Verifier.verify(bytes)) {
      case Verdict.DoesNotHold not -> refuse(not.refusal());
      case Verdict.Holds holds when isOther(holds.findings()) ->
          refuse(
              new OperationRefusal.OtherNegotiation(
                  file.toString(), holds.findings().negotiation().hex()));
      case Verdict.Holds holds -> report(holds.findings());
    };
  }

  private boolean isOther(Findings found) {
    return negotiation != null && !found.negotiation().hex().equals(negotiation);
  }

  private int refuse(Refusal refusal) {
    if (json) {
      print(JsonText.object().with("holds", false).with("why", refusal.message()).pretty());
    } else {
      print(file + " does not hold.\n" + refusal.message() + "\n");
    }
    return Exit.REFUSED;
  }

  private int report(Findings found) {
    Optional<Comparison> comparison = Optional.ofNullable(copy).map(c -> compare(found.text(), c));
    Optional<Quotation> quotation =
        Optional.ofNullable(quote).map(words -> Quotation.find(found.text(), words));
    if (json) {
      print(json(found, comparison, quotation).pretty());
    } else {
      boolean isAsked = comparison.isPresent() || quotation.isPresent();
      print(isAsked && !full ? found.sentence() + "\n" : found.report());
      comparison.ifPresent(c -> print("\n" + c.report()));
      quotation.ifPresent(q -> print("\n" + q.report()));
    }
    boolean all =
        comparison.map(Comparison::isIdentical).orElse(true)
            && quotation.map(Quotation::stands).orElse(true);
    return all ? Exit.DONE : Exit.REFUSED;
  }

  private Comparison compare(Agreement text, Path path) {
    String words = new String(Paperwork.read(path, Bounds.DRAFT_BYTES), StandardCharsets.UTF_8);
    if (language != null && !text.languages().contains(language)) {
      throw new Refused(
          new OperationRefusal.LanguageNotThere(
              "language " + language, text.languages().toString()));
    }
    return text.languages().stream()
        .filter(l -> language == null || l.equals(language))
        .map(l -> Comparison.against(text, words, l))
        .min(Comparator.comparingInt(VerifyCommand::wordsThatDiffer))
        .orElseThrow();
  }

  private static int wordsThatDiffer(Comparison comparison) {
    return comparison.differences().stream().mapToInt(d -> d.words().length()).sum();
  }

  private static JsonText json(
      Findings found, Optional<Comparison> comparison, Optional<Quotation> quotation) {
    var all = (JsonText.Fields) found.json();
    if (comparison.isPresent()) {
      all = all.with("comparison", comparison.get().json());
    }
    return quotation.isPresent() ? all.with("quotation", quotation.get().json()) : all;
  }

  private void print(String words) {
    spec.commandLine().getOut().print(CONTROLS.matcher(words).replaceAll("\uFFFD"));
  }
}
