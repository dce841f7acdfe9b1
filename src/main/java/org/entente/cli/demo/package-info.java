/// `entente demo`: three nodes on this machine play a whole negotiation of a sample agreement.
///
/// Start with [DemoCommand]. The sample's texts and moves are resources beside this package, and
/// nothing but the node's public rooms plays them, so what the demo shows is what the product does.
@NullMarked
package org.entente.cli.demo;

import org.jspecify.annotations.NullMarked;
