/// The house rules as tests: who may import whom, and how the source reads.
///
/// [RoomsTest] holds `docs/architecture.md` true; [TidyTest] holds the measures of
/// `CONTRIBUTING.md`. Both report file, line and rule.
@NullMarked
package org.entente.house;

import org.jspecify.annotations.NullMarked;
