package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// What is said after every change of the working draft.
final class DraftNote {
  private DraftNote() {}

  static void mark(LocalNode node, List<String> provisions, Mark mark, PrintWriter out) {
    for (ProvisionId id : Names.of(node).ids(provisions)) {
      node.drafting().mark(id, mark);
      out.println("Your draft marks " + id + " as " + mark.word() + ".");
    }
    print(node, out);
  }

  static void print(LocalNode node, PrintWriter out) {
    Leaving.of(node).ifPresent(leaving -> out.println("Your draft: " + leaving.stat() + "."));
    if (node.drafting().isStarted()) {
      out.println(
          "Nothing has left this node. To see it: entente diff; to put it forward: entente"
              + " propose");
    }
  }
}
