package org.entente.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.base.Refused;

/// The rule of footnotes: each is a child of the provision that calls it, called there, and every
/// call has its footnote.
final class Notes {
  private Notes() {}

  /// Ids of the footnotes called in a provision, in any language, in the order of the first.
  static Set<ProvisionId> called(Provision provision) {
    var ids = new LinkedHashSet<ProvisionId>();
    provision.wordings().values().forEach(wording -> ids.addAll(called(wording)));
    return ids;
  }

  /// Ids of the footnotes called in one wording, each as often as it is called.
  static List<ProvisionId> called(Wording wording) {
    var ids = new ArrayList<ProvisionId>();
    for (String part : List.of(wording.heading(), wording.body())) {
      if (part.contains("[^")) {
        References.spans(part)
            .forEach(span -> {
              if (span instanceof Inline.Call(ProvisionId id)) {
                ids.add(id);
              }
            });
      }
    }
    return ids;
  }

  static void require(Provision root) {
    root.walk(Notes::requireOne);
  }

  private static void requireOne(Provision provision) {
    Set<ProvisionId> called = called(provision);
    var defined = new LinkedHashSet<ProvisionId>();
    for (Provision child : provision.children()) {
      if (child.kind() == Kind.FOOTNOTE) {
        defined.add(child.id());
      }
    }
    String place = "provision " + provision.id();
    for (ProvisionId id : defined) {
      if (!called.contains(id)) {
        throw new Refused(new MarkupRefusal.NoteUncalled(place, id.value()));
      }
    }
    for (ProvisionId id : called) {
      if (!defined.contains(id)) {
        throw new Refused(new MarkupRefusal.NoteUndefined(place, id.value()));
      }
    }
  }
}
