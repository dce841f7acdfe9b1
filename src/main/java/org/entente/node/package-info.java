/// A party's own installation: puts the rooms together into what an operator, a page or a command
/// can ask for.
///
/// Start with [LocalNode]. Here, and in the carriers, clocks and randomness enter; the rooms below
/// only ever see them as arguments.
@NullMarked
package org.entente.node;

import org.jspecify.annotations.NullMarked;
