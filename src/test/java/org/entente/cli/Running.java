package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;

/// A command that runs until it is stopped, in a thread of its own.
final class Running implements AutoCloseable {
  private final BufferedReader out;
  private final StringWriter err = new StringWriter();
  private final Thread thread;

  Running(String... words) throws IOException {
    var pipe = new PipedReader(1 << 16);
    this.out = new BufferedReader(pipe);
    var to = new PrintWriter(new PipedWriter(pipe));
    this.thread =
        new Thread(() -> Main.run(to, new PrintWriter(err), "1", words), String.join(" ", words));
    thread.start();
  }

  /// Reads on to the line that has these words, and answers it.
  String lineWith(String words) throws IOException {
    String line = out.readLine();
    while (line != null && !line.contains(words)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new AssertionError("it said nothing of “" + words + "”, but " + err);
    }
    return line;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
