package org.entente.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// A provision while it is being read: the number written in the source, empty if none, and the
/// words so far. The number of the root is how articles are numbered: `by-chapter`, or empty.
public final class Draft {
  public final ProvisionId id;
  public final Kind kind;
  public final String number;
  public final List<Draft> children = new ArrayList<>();
  public String heading = "";
  public String body = "";

  public Draft(String id, Kind kind, String number) {
    this.id = new ProvisionId(id);
    this.kind = kind;
    this.number = number;
  }

  /// The provision, numbered from place except for those whose id is in `fixed`.
  Provision provision(Set<ProvisionId> fixed) {
    return new Provision(id, kind, label(fixed), new TreeMap<>(wordings()), below(fixed));
  }

  private Map<Language, Wording> wordings() {
    return Map.of(Language.EN, new Wording(heading, body));
  }

  private List<Provision> below(Set<ProvisionId> fixed) {
    return children.stream().map(child -> child.provision(fixed)).toList();
  }

  private Label label(Set<ProvisionId> fixed) {
    if (kind == Kind.FOOTNOTE) {
      return Label.FROM_PLACE;
    }
    if (number.isEmpty()) {
      return Label.UNNUMBERED;
    }
    boolean isFixed = kind == Kind.AGREEMENT || fixed.contains(id);
    return isFixed ? new Label.Fixed(number) : Label.FROM_PLACE;
  }
}
