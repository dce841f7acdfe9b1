package org.entente.node;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.HeadsStatement;
import org.entente.record.Record;
import org.entente.store.NodeStore;
import org.entente.talks.SigningDesk;

/// The node's own rule of what a restored node knows of its head, over facts in memory: for tests
/// that play many restored nodes.
public final class RestoredHead {
  private RestoredHead() {}

  /// How certain a restored node is of its head once these peers have answered its question with
  /// these ends of its chain.
  public static SigningDesk.Freshness of(
      Record record, PartyCode self, Map<PartyCode, List<Head>> answers) {
    Map<String, byte[]> facts = new HashMap<>();
    facts.put(Freshness.RESTORED, new byte[0]);
    Digest nonce = Digest.of(new byte[] {1});
    var freshness = new Freshness(storeOf(facts), record, self, length -> nonce.bytes());
    answers.forEach((peer, ends) ->
        freshness.heard(
            new HeadsStatement(
                record.negotiation(), peer, self, ends, Optional.empty(), Optional.of(nonce))));
    return freshness.state();
  }

  private static NodeStore storeOf(Map<String, byte[]> facts) {
    return (NodeStore)
        Proxy.newProxyInstance(
            NodeStore.class.getClassLoader(),
            new Class<?>[] {NodeStore.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "fact" -> Optional.ofNullable(facts.get((String) arguments[0]));
                  case "putFact" -> facts.put((String) arguments[0], (byte[]) arguments[1]);
                  case "notes", "paperNames" -> List.of();
                  case "removeFact" -> facts.remove((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
