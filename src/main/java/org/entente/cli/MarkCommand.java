package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.LocalNode;
import org.entente.text.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `entente mark`: how firmly the party stands on a provision.
@Command(
    name = "mark",
    header = "Says how firmly you stand on provisions of your draft.",
    description =
        "Says in your draft how firmly you stand on provisions and all below them: proposed, "
            + "provisional, ad-referendum (subject to confirmation at home) or closed.",
    footer = {"", "Example: entente mark art-tariffs-2 ad-referendum"})
final class MarkCommand extends NodeCommand {
  @Parameters(
      arity = "2..*",
      paramLabel = "ID... LEVEL",
      hideParamSyntax = true,
      description = "Provisions, by id or label, then the level.")
  private List<String> words = new ArrayList<>();

  @Override
  void run(LocalNode node) {
    String level = words.getLast();
    Mark mark =
        Mark.ofWord(level)
            .orElseThrow(() -> new ParameterException(spec().commandLine(), unknown(level)));
    DraftNote.mark(node, words.subList(0, words.size() - 1), mark, out());
  }

  private static String unknown(String level) {
    String known = Arrays.stream(Mark.values()).map(Mark::word).collect(Collectors.joining(", "));
    return "“" + level + "” is no level; known are " + known;
  }
}
