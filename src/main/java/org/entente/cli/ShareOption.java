package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import org.entente.seal.ShareText;
import picocli.CommandLine.Option;

/// The shares that officers bring for one command, as files or typed. What they give is used and
/// forgotten; it is never written down.
final class ShareOption {
  private static final String TYPED = "-";

  @Option(
      names = "--share",
      paramLabel = "FILE",
      description =
          "An officer's share of the root keys, once for each officer; “-” asks to type them.")
  private List<Path> files = List.of();

  boolean isGiven() {
    return !files.isEmpty();
  }

  /// Brings the shares to a node, if any were given.
  void bring(LocalNode node, PrintWriter err) {
    if (isGiven()) {
      node.custody().bring(shares(err));
    }
  }

  /// What the shares give.
  RootSecret secret(PrintWriter err) {
    List<Share> shares = shares(err);
    return RootSecret.join(shares.getFirst().party(), shares);
  }

  List<Share> shares(PrintWriter err) {
    var shares = new ArrayList<Share>();
    for (Path file : files) {
      if (file.toString().equals(TYPED)) {
        shares.addAll(ShareTyping.fromStandardInput(err).shares());
      } else {
        shares.add(read(file));
      }
    }
    return shares;
  }

  static Share read(Path file) {
    String text = new String(Paperwork.read(file), StandardCharsets.UTF_8);
    return ShareText.parse(text, file.toString());
  }
}
