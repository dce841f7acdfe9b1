package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.base.Refused;
import org.entente.seal.Share;
import org.entente.seal.ShareText;
import org.jspecify.annotations.Nullable;

/// Officers type their shares, one after the other, line by line. A line with a slip is told of at
/// once and asked for again; nothing typed is shown back.
final class ShareTyping {
  private final BufferedReader in;
  private final PrintWriter err;

  ShareTyping(BufferedReader in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  static ShareTyping fromStandardInput(PrintWriter err) {
    return new ShareTyping(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), err);
  }

  /// As many shares as the first says are needed.
  List<Share> shares() {
    var shares = new ArrayList<Share>();
    do {
      int number = shares.size() + 1;
      Share share = share("share " + number);
      err.println("That is " + share + ".");
      shares.add(share);
    } while (shares.size() < shares.getFirst().needed());
    return shares;
  }

  /// One share; without an end to its lines it is refused.
  private Share share(String name) {
    var typed = new ShareText(name);
    while (!typed.isWhole()) {
      err.print(name + ", line " + typed.next() + ": ");
      err.flush();
      String line = line();
      if (line == null) {
        err.println();
        return typed.share();
      }
      try {
        typed.add(line);
      } catch (Refused refused) {
        new Faults("").tell(refused, err);
      }
    }
    return typed.share();
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
