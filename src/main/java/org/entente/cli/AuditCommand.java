package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.base.JsonText;
import org.entente.node.Auditing;
import org.entente.store.Finding;
import org.entente.store.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente audit`: is all that this node keeps as it was written?
@Command(
    name = "audit",
    header = "Verifies all that this node keeps.",
    description = {
      "Verifies all that this node keeps, from scratch: every act with its signatures, every text",
      "with its digest, every note and key. Says what is damaged and what to do; changes nothing.",
      "Exit code 0 only if nothing is wrong."
    },
    footer = {"", "Example: entente audit"})
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  public Integer call() {
    Auditing.Report report = audit();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(json(report).pretty());
    } else {
      report.findings().forEach(finding -> out.println(finding.message()));
      String looked = report.acts() + " acts and " + report.texts() + " texts";
      out.println(
          report.isWhole()
              ? "All is as it was written: " + looked + "."
              : "Looked at " + looked + "; " + report.findings().size() + " things are wrong.");
    }
    return report.isWhole() ? Exit.DONE : Exit.REFUSED;
  }

  private Auditing.Report audit() {
    try (SqliteStore store = options.openStore();
        var bar = new LateBar("audit")) {
      return Auditing.of(store, bar::step);
    }
  }

  private static JsonText json(Auditing.Report report) {
    List<JsonText.Fields> findings = report.findings().stream().map(AuditCommand::json).toList();
    return JsonText.object()
        .with("whole", report.isWhole())
        .with("acts", report.acts())
        .with("texts", report.texts())
        .with("findings", findings);
  }

  private static JsonText.Fields json(Finding finding) {
    return JsonText.object()
        .with("kind", finding.kind().name().toLowerCase(Locale.ROOT))
        .with("thing", finding.thing())
        .with("fault", finding.fault())
        .with("remedy", finding.remedy());
  }
}
