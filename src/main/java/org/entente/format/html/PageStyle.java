package org.entente.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.entente.base.Bounds;
import org.entente.base.Digest;

/// The style of all pages, and the policy that lets nothing else in: no script, no request, no
/// other style than this one, by its digest.
record PageStyle(String text) {
  private static final String PATH = "page.css";

  PageStyle {
    boolean isPlain = text.chars().noneMatch(c -> c == '<' || c == '&');
    Bounds.require(isPlain, "the style holds markup");
  }

  static PageStyle read() {
    try (InputStream in = PageStyle.class.getResourceAsStream(PATH)) {
      byte[] bytes = Objects.requireNonNull(in, PATH).readAllBytes();
      return new PageStyle(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A Content Security Policy.
  String policy() {
    byte[] digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; base-uri 'none'; form-action 'none'";
  }
}
