package org.entente.cli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.cli.demo.Turn.Operation;
import org.entente.record.Office;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// Reads the edits of a turn; the grammar stands in the README beside the sample's texts.
final class TurnReader {
  private final String place;
  private final List<String> lines;
  private int next;

  private TurnReader(String text, String place) {
    this.place = place;
    this.lines = text.lines().toList();
  }

  static Turn read(String text, String place) {
    return new TurnReader(text, place).turn();
  }

  private Turn turn() {
    int number = Integer.parseInt(header("turn"));
    var party = new PartyCode(header("party"));
    var by = new Office(header("by"));
    var carrier = Turn.Carrier.valueOf(header("carrier").toUpperCase(Locale.ROOT));
    return new Turn(number, party, by, carrier, header("say"), operationsUntil(""));
  }

  private String header(String key) {
    String line = lines.get(next++);
    if (!line.startsWith(key + " ")) {
      throw unexpected("“" + key + " …”", line);
    }
    return line.substring(key.length() + 1);
  }

  /// Operations up to a closing line, or to the end of the file where that is empty.
  private List<Operation> operationsUntil(String closing) {
    var operations = new ArrayList<Operation>();
    while (next < lines.size()) {
      String line = lines.get(next++);
      if (!closing.isEmpty() && line.equals(closing)) {
        return operations;
      }
      if (!line.isBlank()) {
        operations.add(operation(line));
      }
    }
    return operations;
  }

  private Operation operation(String line) {
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "take" -> new Operation.Take(new PartyCode(words[1]), words[2]);
      case "replace" -> new Operation.Replace(id(words[1]), extent(), block());
      case "insert" ->
          words[1].equals("after")
              ? new Operation.InsertAfter(id(words[2]), block())
              : new Operation.InsertUnder(id(words[2]), block());
      case "remove" -> new Operation.Remove(id(words[1]));
      case "move" -> new Operation.Move(id(words[1]), id(words[3]));
      case "mark" -> new Operation.SetMark(words[1], mark(words[2], line));
      case "reserve" -> new Operation.Reserve(id(words[1]), rest(line, 2));
      case "lift" -> new Operation.Lift(id(words[1]));
      case "package" ->
          new Operation.OfferPackage(
              words[1], Arrays.stream(words).skip(2).map(ProvisionId::new).toList());
      case "accept-package" -> new Operation.AcceptPackage(words[1]);
      case "decline-package" -> new Operation.DeclinePackage(words[1], rest(line, 2));
      case "withdraw-package" -> new Operation.WithdrawPackage(words[1]);
      case "reopen" -> new Operation.Reopen(id(words[1]), rest(line, 2));
      case "attempt" ->
          new Operation.Attempt(
              new Office(words[1]), words[3], header("say"), operationsUntil("end-attempt"));
      default -> throw unexpected("an operation", line);
    };
  }

  private Turn.Extent extent() {
    if (lines.get(next).equals("with-children")) {
      next++;
      return Turn.Extent.WITH_CHILDREN;
    }
    return Turn.Extent.OWN_WORDS;
  }

  private Turn.Block block() {
    return new Turn.Block(linesBetween("en:", "fr:"), linesBetween("fr:", "end"));
  }

  /// The lines after one that opens; the line that closes is taken only if it is the block's last.
  private String linesBetween(String opening, String closing) {
    if (!lines.get(next).equals(opening)) {
      throw unexpected("“" + opening + "”", lines.get(next));
    }
    next++;
    var block = new StringBuilder();
    while (!lines.get(next).equals(closing)) {
      block.append(lines.get(next++)).append('\n');
    }
    if (closing.equals("end")) {
      next++;
    }
    return block.toString();
  }

  private Mark mark(String word, String line) {
    return Mark.ofWord(word).orElseThrow(() -> unexpected("a mark", line));
  }

  private static ProvisionId id(String word) {
    return new ProvisionId(word);
  }

  /// The line without its first words.
  private static String rest(String line, int words) {
    return line.split(" ", words + 1)[words];
  }

  private Refused unexpected(String expected, String found) {
    return new Refused(new LineRefusal.UnexpectedLine(place + ", line " + next, expected, found));
  }
}
