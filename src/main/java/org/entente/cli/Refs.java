package org.entente.cli;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.ProvisionId;

/// References and footnote calls in marked words, shown by label.
final class Refs {
  private static final Pattern MARK = Pattern.compile("\\{@([a-z0-9-]+)}|\\[\\^([a-z0-9-]+)]");

  private Refs() {}

  static String resolved(String words, Function<ProvisionId, String> label) {
    return MARK.matcher(words)
        .replaceAll(
            match -> Matcher.quoteReplacement(shown(match.group(1), match.group(2), label)));
  }

  private static String shown(String reference, String call, Function<ProvisionId, String> label) {
    return reference != null
        ? label.apply(new ProvisionId(reference))
        : "[" + label.apply(new ProvisionId(call)) + "]";
  }
}
