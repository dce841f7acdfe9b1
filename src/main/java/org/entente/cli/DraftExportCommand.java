package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.node.LocalNode;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente draft export`: the working draft as a file to edit.
@Command(
    name = "export",
    header = "Writes the working draft as a file.",
    description =
        "Writes the working draft as a file in the readable markup, with ids; edit it and take it"
            + " back with `entente draft FILE`. The file is not protected: treat it as your"
            + " delegation's paper.",
    footer = {"", "Example: entente draft export framework.en.md --language en"})
final class DraftExportCommand extends NodeCommand {
  @Parameters(paramLabel = "FILE", description = "Where to write it.")
  private Path file;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only this language; else all side by side.")
  private @Nullable Language language;

  @Override
  void run(LocalNode node) {
    Agreement text = DraftShowCommand.required(node).text();
    String printed = language == null ? Markup.print(text) : Markup.print(text, language);
    Paperwork.writeNew(file, printed.getBytes(StandardCharsets.UTF_8));
    say("Wrote %s.", file);
  }
}
