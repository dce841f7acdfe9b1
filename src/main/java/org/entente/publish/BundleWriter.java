package org.entente.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.entente.base.Digest;

/// Writes the one encoding of a bundle.
final class BundleWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int count;

  private BundleWriter() {}

  static byte[] write(Bundle bundle) {
    var writer = new BundleWriter();
    writer.line(Bundle.TYPE);
    writer.item("charter", bundle.charter().bytes());
    bundle.acts().forEach(act -> writer.item("act", act.bytes()));
    bundle.signatures().forEach(note -> writer.item("signature", note.bytes()));
    writer.item("instrument", bundle.instrument().bytes());
    bundle.provisions().forEach(p -> writer.item("provision " + p.salt(), p.blob().bytes()));
    return writer.end();
  }

  private void item(String head, byte[] bytes) {
    line(head + " " + bytes.length);
    out.writeBytes(bytes);
    count++;
  }

  private byte[] end() {
    line("end " + count + " " + Digest.of(out.toByteArray()));
    return out.toByteArray();
  }

  private void line(String line) {
    out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
