package org.entente.node;

import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.store.NodeStore;

/// Opens a node for one piece of work and closes it again, so that other processes can work on its
/// data in between. Threads of this process take turns.
public final class NodeOpener {
  private final Supplier<? extends NodeStore> stores;
  private final Surroundings surroundings;

  /// @param stores opens the node's data anew at each call
  public NodeOpener(Supplier<? extends NodeStore> stores, Surroundings surroundings) {
    this.stores = stores;
    this.surroundings = surroundings;
  }

  /// Does the work on the node as it is now; the node is closed when this returns.
  public synchronized <T> T with(Function<LocalNode, T> work) {
    try (NodeStore store = stores.get()) {
      return work.apply(LocalNode.open(store, surroundings));
    }
  }
}
