package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.text.Agreement;
import org.entente.text.Markup;
import picocli.CommandLine.Command;

/// `entente draft edit`: the working draft in an editor.
@Command(
    name = "edit",
    header = "Opens the working draft in your editor.",
    description =
        "Opens the working draft in your editor (VISUAL or EDITOR), and takes back what you saved."
            + " If the text cannot be read, it stays in a file in the node's directory for you to"
            + " mend.",
    footer = {"", "Example: EDITOR=nano entente draft edit"})
final class DraftEditCommand extends NodeCommand {
  @Override
  void run(LocalNode node) {
    Path file = options().dir().resolve("draft-being-edited.md");
    Agreement text = DraftShowCommand.required(node).text();
    Paperwork.writeNew(file, new byte[0]);
    try {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      Paperwork.write(file, Markup.print(text).getBytes(StandardCharsets.UTF_8));
      edit(file);
      var reader = new DraftFiles(node.self());
      Agreement read = reader.read(List.of(file));
      node.drafting().replaceText(Recognition.of(text, read, reader.given()).text());
      Files.delete(file);
    } catch (IOException e) {
      throw new Refused(
          new CliRefusal.EditorFailed(file.toString(), "the system says " + e.getMessage()));
    }
    DraftNote.print(node, out());
  }

  private static void edit(Path file) throws IOException {
    String editor =
        System.getenv().getOrDefault("VISUAL", System.getenv().getOrDefault("EDITOR", "vi"));
    try {
      int code =
          new ProcessBuilder("sh", "-c", editor + " \"$0\"", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new Refused(
            new CliRefusal.EditorFailed(file.toString(), editor + " ended with " + code));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(new CliRefusal.EditorFailed(file.toString(), "it was interrupted"));
    }
  }
}
