package org.entente.cli;

import org.entente.node.LocalNode;

/// A command that opens the node, works, and closes it.
abstract class NodeCommand extends AboutNode {
  abstract void run(LocalNode node);

  @Override
  public void run() {
    try (LocalNode node = options().open()) {
      run(node);
    }
  }
}
