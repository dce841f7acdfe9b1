package org.entente.publish;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.entente.record.Instrument;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Provision;

/// Puts the text together from its provisions in reading order: each must be the very one that the
/// one above it names, from the root that the instrument names down, until none is left.
final class TextProof {
  private final List<SaltedProvision> provisions;
  private int next;

  private TextProof(List<SaltedProvision> provisions) {
    this.provisions = provisions;
  }

  static Agreement of(Instrument instrument, List<SaltedProvision> provisions) {
    if (instrument.provisions() != provisions.size()) {
      throw new Refused(
          new PublishRefusal.Contradicts(
              "the text",
              "the instrument has "
                  + instrument.provisions()
                  + " provisions, the file "
                  + provisions.size()));
    }
    var proof = new TextProof(provisions);
    Provision root = proof.take(instrument.text(), "the agreement", 0);
    if (proof.next < provisions.size()) {
      throw new Refused(
          new PublishRefusal.Unused("provision " + provisions.get(proof.next).blob().own().id()));
    }
    if (root.kind() != Kind.AGREEMENT) {
      throw new Refused(
          new PublishRefusal.Contradicts(
              "the text", "its root is an agreement, not a part of one"));
    }
    return new Agreement(root);
  }

  private Provision take(Digest named, String above, int depth) {
    if (depth > Bounds.DEPTH) {
      throw new Refused(new LineRefusal.TooLarge("the text", "levels of nesting", Bounds.DEPTH));
    }
    if (next >= provisions.size()) {
      throw new Refused(new PublishRefusal.Missing("a provision under " + above));
    }
    SaltedProvision salted = provisions.get(next++);
    String name = "provision " + salted.blob().own().id();
    if (!salted.digest().equals(named)) {
      throw new Refused(new PublishRefusal.TextAltered(name));
    }
    var children = new ArrayList<Provision>();
    for (Digest child : salted.blob().children()) {
      children.add(take(child, name, depth + 1));
    }
    return salted.blob().own().withChildren(children);
  }
}
