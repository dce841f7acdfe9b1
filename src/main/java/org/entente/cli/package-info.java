/// The command line: one file for each command, and how their answers reach a person.
///
/// Start with [Main], which runs one command and turns refusals into one readable line; [Commands]
/// lists them all. To add a command, write a class with its words in `@Command` and name it in
/// [Commands]; picocli fills its fields, so an option that may be left out needs a value or
/// `@Nullable`; `--help` comes by itself. This room decides nothing about texts or acts: it asks
/// the other rooms and prints what they answer. Standard output carries answers, standard error the
/// rest.
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
