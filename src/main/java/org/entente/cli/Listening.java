package org.entente.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.base.Refused;

/// Where a server listens, as people write it: `HOST:PORT`.
record Listening(String host, int port) {
  static Listening parse(String text) {
    try {
      URI uri = new URI("https://" + text);
      if (uri.getHost() != null && uri.getPort() >= 0 && uri.getRawPath().isEmpty()) {
        return new Listening(uri.getHost(), uri.getPort());
      }
    } catch (URISyntaxException e) {
      // falls through to the one refusal below
    }
    throw new Refused(new OperationRefusal.NotAPlaceToListen("“" + text + "”"));
  }

  InetSocketAddress socket() {
    var socket = new InetSocketAddress(host, port);
    if (socket.isUnresolved()) {
      throw failed("there is no such host");
    }
    return socket;
  }

  /// How others write it, once the port is known.
  String address(int taken) {
    return "https://" + host + ":" + taken;
  }

  /// How others reach it: the host as given, unless that stands for all of this machine's.
  String reached(int taken) {
    boolean isAny = socket().getAddress().isAnyLocalAddress();
    return "https://" + (isAny ? "HOST" : host) + ":" + taken;
  }

  Refused failed(IOException e) {
    return failed("the system says " + e.getMessage());
  }

  private Refused failed(String detail) {
    return new Refused(new OperationRefusal.CannotListen(host + ":" + port, detail));
  }

  static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refused(
          new CliRefusal.FileUnwritable(folder.toString(), "the system says " + e.getMessage()));
    }
  }
}
