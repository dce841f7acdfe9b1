package org.entente.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.publish.Findings;
import org.entente.publish.Verdict;
import org.entente.publish.Verifier;
import org.entente.text.Language;
import org.entente.text.Markup;

/// Somebody with the announcement and nothing else: checks it, looks a quotation up, and holds a copy against it.
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

  /// What was found, told after the step's own sentence.
  void tellFindings() {
    findings.forEach(account::quote);
    findings.clear();
  }

  private Findings checked() {
    return switch (Verifier.verify(bytes())) {
      case Verdict.Holds holds -> holds.findings();
      case Verdict.DoesNotHold not ->
          throw new IllegalStateException("the announcement does not hold: " + not.refusal().message());
    };
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(announcement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
