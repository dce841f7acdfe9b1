package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.entente.base.Bounds;
import org.entente.base.Refused;
import org.entente.exchange.Receipt;
import org.entente.node.LocalNode;

/// Opens files that were handed over, one after the other; one that is refused stops no other.
final class Opening {
  private Opening() {}

  static int all(LocalNode node, List<Path> files, PrintWriter out, PrintWriter err) {
    int exit = Exit.DONE;
    var arrivals = Arrivals.since(node);
    for (Path file : files) {
      try {
        byte[] bytes = Paperwork.read(file, Bounds.POUCH_BYTES);
        Receipt receipt = node.mail().open(bytes, file.toString());
        out.println(file + ": " + Arrivals.words(receipt));
        arrivals.acts(node, out);
      } catch (Refused refused) {
        exit = new Faults("").tell(refused, err);
      }
    }
    arrivals.whoseMove(node, out);
    return exit;
  }
}
