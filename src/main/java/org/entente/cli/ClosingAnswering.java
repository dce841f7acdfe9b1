package org.entente.cli;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.talks.Answer;
import org.entente.talks.Finality;
import org.entente.talks.TalksRefusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// Answers a closing, one way or the other.
abstract class ClosingAnswering extends NodeCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "CLOSING",
      description = "Its number or the id of its act; needed if more than one waits.")
  private @Nullable String named;

  final Finality.ClosingState answer(LocalNode node, Answer answer) {
    Digest closing = find(node);
    node.signing().answer(closing, answer);
    return node.proceedings().finality().closings().stream()
        .filter(c -> c.act().id().equals(closing))
        .findFirst()
        .orElseThrow(() -> new Refused(nothing(closing.brief())));
  }

  private Digest find(LocalNode node) {
    Set<Digest> waiting = node.signing().unanswered().keySet();
    if (named == null) {
      if (waiting.size() > 1) {
        throw new Refused(new OperationRefusal.SeveralClosings("closing"));
      }
      return waiting.stream().findFirst().orElseThrow(() -> new Refused(nothing("closing")));
    }
    String typed = named;
    Optional<Digest> numbered =
        node.proceedings().finality().closings().stream()
            .filter(c -> typed.equals(Long.toString(c.closing().number())))
            .map(c -> c.act().id())
            .findFirst();
    Set<Digest> known =
        node.proceedings().finality().closings().stream()
            .map(c -> c.act().id())
            .collect(Collectors.toSet());
    return numbered.orElseGet(
        () -> Ids.of(typed, known, "closing", name -> new Refused(nothing(name))));
  }

  private static TalksRefusal nothing(String thing) {
    return new TalksRefusal.NothingToAnswer(thing);
  }
}
