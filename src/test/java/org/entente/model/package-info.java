/// The closing, explored state by state: three parties and a depositary, every order, loss and
/// repetition of what they say, honest or not, restored from a backup or not.
///
/// Start with [ClosingModelTest]; [Scenario] says who is honest and what is bounded, [Explorer]
/// walks every world breadth first, [Judge] holds the guarantees. The rules themselves are not
/// written here: the record, its chains, both desks, the fold to finality and the rule of a
/// restored node are the product's own (`docs/testing.md` says what is abstracted, and why).
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
