package org.entente.text;

import java.util.regex.Pattern;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// The name a provision keeps for life, given once by the party that introduced it, such as
/// `can-7f3k2`: up to 64 of a-z, 0-9 and `-`, not starting or ending with `-`.
public record ProvisionId(String value) implements Comparable<ProvisionId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  public ProvisionId {
    if (!FORM.matcher(value).matches()) {
      throw new Refused(
          new LineRefusal.UnexpectedLine("provision id", "up to 64 of a-z, 0-9 and “-”", value));
    }
  }

  @Override
  public int compareTo(ProvisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
