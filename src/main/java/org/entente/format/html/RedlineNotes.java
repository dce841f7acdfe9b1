package org.entente.format.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.format.html.Block.Note;
import org.entente.redline.Change;
import org.entente.redline.Pairs;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.ProvisionId;
import org.entente.words.Substance;

/// What the margin says of the changes to one provision.
///
/// @param speech the language of the page itself
record RedlineNotes(Sides sides, Pairs pairs, Language speech) {

  List<Note> of(List<Change> here, List<Language> shown) {
    var notes = new ArrayList<Note>();
    Set<Substance> flags = EnumSet.noneOf(Substance.class);
    Set<String> elsewhere = new TreeSet<>();
    boolean isReworded = false;
    for (Change change : here) {
      switch (change) {
        case Change.Inserted _ -> notes.add(state(Phrase.INSERTED));
        case Change.Moved moved -> notes.add(moved(moved));
        case Change.Relabelled(ProvisionId _, Label before, Label after) ->
            notes.add(remark(Phrase.NUMBER_WAS, word(before), word(after)));
        case Change.Rekinded(ProvisionId _, Kind before, Kind after) ->
            notes.add(remark(Phrase.KIND_WAS, before.word(), after.word()));
        case Change.Reworded reworded -> {
          isReworded = true;
          flags.addAll(reworded.substance());
          if (!shown.contains(reworded.language())) {
            elsewhere.add(reworded.language().code());
          }
        }
        case Change.Split split -> {
          isReworded = true;
          flags.addAll(split.substance());
          others(split).forEach(id -> notes.add(to(Phrase.SPLIT_INTO, id)));
        }
        case Change.Joined joined -> {
          isReworded = true;
          flags.addAll(joined.substance());
          joined.removed().forEach(part -> notes.add(from(Phrase.JOINED_FROM, part.id())));
        }
        case Change.Deleted _, Change.Reidentified _, Change.Renumbered _ -> {}
      }
    }
    if (isReworded) {
      notes.addAll(flags(flags));
    }
    if (!elsewhere.isEmpty()) {
      notes.add(new Note.Remark(say(Phrase.ALSO_IN) + String.join(", ", elsewhere)));
    }
    return notes;
  }

  List<Note> deleted() {
    return List.of(state(Phrase.DELETED));
  }

  List<Note> gone(ProvisionId now) {
    return List.of(to(Phrase.MOVED_TO, now));
  }

  List<Note> joined(ProvisionId now) {
    return List.of(to(Phrase.JOINED_TO, now));
  }

  List<Note> parted(ProvisionId from) {
    return List.of(to(Phrase.SPLIT_FROM, from));
  }

  private static List<ProvisionId> others(Change.Split split) {
    return split.added().stream().map(Change.Inserted::id).toList();
  }

  private Note to(Phrase phrase, ProvisionId now) {
    return new Note.Link(say(phrase), sides.now().full(now, speech), Labelling.anchor(now));
  }

  private Note from(Phrase phrase, ProvisionId was) {
    return new Note.Link(say(phrase), sides.was().full(was, speech), Leftovers.anchor(was));
  }

  private Note moved(Change.Moved moved) {
    return pairs
        .oldOf(moved.id())
        .map(id -> from(Phrase.MOVED_FROM, id))
        .orElseGet(() -> state(Phrase.MOVED));
  }

  private List<Note> flags(Set<Substance> flags) {
    return flags.isEmpty()
        ? List.of(new Note.Flag(say(Phrase.EDITORIAL)))
        : flags.stream()
            .<Note>map(flag -> new Note.Flag(SubstanceWords.of(flag, speech)))
            .toList();
  }

  private Note state(Phrase phrase) {
    return new Note.State(say(phrase));
  }

  private Note remark(Phrase what, String before, String after) {
    return new Note.Remark(say(what) + before + " → " + after);
  }

  private String word(Label label) {
    return switch (label) {
      case Label.FromPlace _ -> say(Phrase.BY_PLACE);
      case Label.Unnumbered _ -> say(Phrase.NO_NUMBER);
      case Label.Fixed(String number) -> number;
    };
  }

  private String say(Phrase phrase) {
    return phrase.in(speech);
  }
}
