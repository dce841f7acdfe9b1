/// Seeded property tests with shrinking.
///
/// Start with [Property#check]; write a [Gen] for the values. A value is made from [Choices], which
/// are recorded, so that a failing value shrinks by shrinking its choices, whatever the generator.
@NullMarked
package org.entente.gen;

import org.jspecify.annotations.NullMarked;
