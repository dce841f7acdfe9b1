package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Mixin;

/// A command whose act the party's root keys sign: they are in the node, or its officers bring them
/// for this command.
abstract class RootCommand extends NodeCommand {
  @Mixin private ShareOption shares;

  abstract void runWithRootKeys(LocalNode node);

  @Override
  final void run(LocalNode node) {
    shares.bring(node, err());
    runWithRootKeys(node);
  }
}
