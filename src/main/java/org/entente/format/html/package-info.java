/// Texts, redlines and consolidated texts as pages to read, print and hand on.
///
/// Start with [TextPage], [RedlinePage] or [ConsolidatedPage]; each gives one whole page. A page
/// asks nothing of any network and runs no script; every character of a text is escaped because
/// [HtmlWriter] takes nothing but text. The same input gives the same page. This room never writes
/// a file.
@NullMarked
package org.entente.format.html;

import org.jspecify.annotations.NullMarked;
