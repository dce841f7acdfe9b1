package org.entente.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Refused;

/// A span of time as people write it: `30s`, `5m`, `1h`.
record Span(Duration length) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smh])");

  static Span parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Refused(new OperationRefusal.NotANumberOfSeconds("“" + text + "”"));
    }
    long number = Long.parseLong(form.group(1));
    return new Span(
        switch (form.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        });
  }
}
