package org.entente.cli;

import org.entente.record.Office;
import picocli.CommandLine.Option;

/// In which office an act is signed.
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "OFFICE",
      defaultValue = "chief-negotiator",
      description = "The office that signs; ${DEFAULT-VALUE} unless given.")
  private Office office;

  Office office() {
    return office;
  }
}
