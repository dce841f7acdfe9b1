package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.PartyCode;
import org.entente.format.bracketed.BracketedDraft;
import org.entente.format.bracketed.BracketedReader;
import org.entente.format.bracketed.Parties;
import org.entente.format.bracketed.SourceText;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente brackets`: a draft in the usual bracket notation, taken apart into each party's text.
@Command(
    name = "brackets",
    header = "Reads a bracketed draft into each party's text.",
    description = {
      "Reads a draft with square brackets, from plain text or a web page saved as HTML, and writes",
      "the text of each party, and a report of everything that was not understood. Provisions"
          + " share",
      "their ids, so that the texts compare and consolidate. Brackets that name nobody stay as"
          + " they",
      "are in every text; nothing is guessed. Needs no node."
    },
    footer = {
      "",
      "Example: entente brackets draft.html --parties US,AU,CL --into texts",
      "         entente brackets draft.txt --parties USA=US,CAN=CA/Canada --into texts"
    })
final class BracketsCommand implements Runnable {
  static final String REPORT = "report.txt";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The draft, in UTF-8.")
  private Path file;

  @Option(
      names = "--parties",
      paramLabel = "CODE[=NAME/NAME]",
      split = ",",
      required = true,
      description = "The parties, with the names the draft has for them if they differ.")
  private List<String> parties = List.of();

  @Option(
      names = "--unattributed",
      paramLabel = "CODE",
      description = "Brackets that name nobody are this one's, such as a chair's, and of no other.")
  private @Nullable PartyCode holder;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "The language of the draft; ${DEFAULT-VALUE} unless given.")
  private Language language;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      required = true,
      description = "Where to write the texts and the report; no file there is overwritten.")
  private Path into;

  @Override
  public void run() {
    String place = file.toString();
    var reading =
        new BracketedReader.Reading(Parties.parse(parties), language, Optional.ofNullable(holder));
    reading.parties().codes().forEach(code -> Paperwork.requireNew(fileOf(code)));
    Paperwork.requireNew(into.resolve(REPORT));
    String text = CanonicalText.decode(Paperwork.read(file, Bounds.DRAFT_BYTES), place);
    var ids = IdSource.of(new PartyCode("DRAFT"));
    BracketedDraft draft = BracketedReader.read(SourceText.of(text, place), reading, ids);
    write(draft);
  }

  private void write(BracketedDraft draft) {
    draft
        .positions()
        .forEach((code, text) -> {
          Paperwork.writeNew(fileOf(code), Markup.print(text, language).getBytes(UTF_8));
          say("Wrote %s, %,d provisions.", fileOf(code), text.byId().size() - 1);
        });
    Paperwork.writeNew(into.resolve(REPORT), report(draft).getBytes(UTF_8));
    say("Wrote %s.", into.resolve(REPORT));
    summary(draft).forEach(line -> say("%s", line));
  }

  private Path fileOf(PartyCode code) {
    return into.resolve(code + "." + language + ".md");
  }

  private static List<String> summary(BracketedDraft draft) {
    var counts = draft.counts();
    var lines = new ArrayList<String>();
    lines.add(
        "%,d brackets: %,d name parties, %,d name nobody, %,d are blanks, %,d notes on the draft."
            .formatted(
                counts.brackets(),
                counts.attributed(),
                counts.unattributed(),
                counts.placeholders(),
                counts.editorsNotes()));
    lines.add(
        "%,d without their counterpart; %,d options; %,d footnotes called."
            .formatted(counts.unpaired(), counts.options(), counts.footnotes()));
    draft
        .furnitureCounts()
        .forEach(
            (sort, count) -> lines.add("Of the page: %,d %s.".formatted(count, sort.plural())));
    draft
        .reasons()
        .forEach((reason, count) ->
            lines.add("To be checked: %,d × %s.".formatted(count, reason.sentence())));
    return lines;
  }

  private String report(BracketedDraft draft) {
    var out = new StringBuilder();
    summary(draft).forEach(line -> out.append(line).append('\n'));
    out.append("\nLine and character, reason, words:\n");
    draft.findings().forEach(finding -> out.append(finding).append('\n'));
    out.append("\nOf the page, and in no text:\n");
    draft
        .furniture()
        .forEach(line -> out.append(line.line()).append("  ").append(line.words()).append('\n'));
    return out.toString();
  }

  private void say(String format, Object... words) {
    spec.commandLine().getOut().printf(format + "%n", words);
  }
}
