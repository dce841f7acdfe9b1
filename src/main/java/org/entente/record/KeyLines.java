package org.entente.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineWriter;
import org.entente.seal.SealingRecipient;
import org.entente.seal.VerifyingKey;

/// How keys stand in charters and acts: one line each.
final class KeyLines {
  private KeyLines() {}

  static void write(LineWriter out, NodeKeys keys) {
    out.put("node", keys.node().text())
        .put("closing", keys.closing().text())
        .put("sealing", keys.sealing().text())
        .put("tls", keys.tlsPin());
  }

  static NodeKeys readNodeKeys(LineReader in) {
    VerifyingKey node = VerifyingKey.parse(in.take("node"), in.last());
    VerifyingKey closing = VerifyingKey.parse(in.take("closing"), in.last());
    SealingRecipient sealing = SealingRecipient.parse(in.take("sealing"), in.last());
    Digest tls = in.takeDigest("tls");
    return new NodeKeys(node, closing, sealing, tls);
  }

  static void write(LineWriter out, RootKeys root) {
    out.put("threshold", root.needed());
    root.keys().forEach(key -> out.put("root", key.text()));
  }

  static RootKeys readRootKeys(LineReader in, String threshold) {
    int needed = (int) Math.min(in.number(threshold), Integer.MAX_VALUE);
    List<VerifyingKey> keys = new ArrayList<>();
    in.all("root").forEach(text -> keys.add(VerifyingKey.parse(text, in.last())));
    return new RootKeys(needed, keys);
  }
}
