package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.gen.Choices;
import org.entente.gen.Gen;
import org.entente.gen.Property;
import org.junit.jupiter.api.Test;

/// What holds of the brackets of any wordings of up to twelve parties, with or without an origin.
class JointPropertyTest {
  private static final int RUNS = 1_000 * Integer.getInteger("proofs", 1);
  private static final String[] WORDS = {
    "the", "Parties", "shall", "may", "not", "consult", "within", "30", "days", "“goods”",
    "\"goods\"", "l’accord", "l'accord", "other", "and", "or", ",", "5.5 %", "{@n1}", "[^f]",
  };

  /// Some parties' wordings and, perhaps, the one they come from.
  private record Line(TreeMap<PartyCode, String> wordings, Optional<String> origin) {
    InlineBrackets brackets() {
      return InlineBrackets.of(wordings, origin);
    }
  }

  private static final Gen<Line> LINES =
      choices -> {
        List<String> origin = words(choices, 14);
        var wordings = new TreeMap<PartyCode, String>();
        int parties = 1 + choices.below(12);
        for (int i = 0; i < parties; i++) {
          boolean isOwn = choices.below(12) == 11;
          List<String> own = isOwn ? words(choices, 10) : edited(choices, origin);
          wordings.put(party(i), String.join(" ", own).replace(" ,", ","));
        }
        boolean isKnown = choices.below(2) == 1;
        return new Line(
            wordings, isKnown ? Optional.of(String.join(" ", origin)) : Optional.empty());
      };

  private static PartyCode party(int number) {
    return new PartyCode("P" + (char) ('A' + number));
  }

  private static List<String> words(Choices choices, int most) {
    var words = new ArrayList<String>();
    int size = choices.below(most + 1);
    for (int i = 0; i < size; i++) {
      words.add(WORDS[choices.below(WORDS.length)]);
    }
    return words;
  }

  private static List<String> edited(Choices choices, List<String> origin) {
    var words = new ArrayList<>(origin);
    for (int edits = choices.below(4); edits > 0; edits--) {
      int at = choices.below(words.size() + 1);
      if (at < words.size() && choices.below(3) > 0) {
        words.remove(at);
      }
      if (choices.below(3) > 0) {
        words.add(at, WORDS[choices.below(WORDS.length)]);
      }
    }
    return words;
  }

  @Test
  void choosing_one_party_everywhere_gives_its_words() {
    Property.check(
        0,
        RUNS,
        LINES,
        line -> {
          var brackets = line.brackets();
          line.wordings()
              .forEach((party, own) -> assertThat(brackets.choose(party)).isEqualTo(own));
        });
  }

  @Test
  void renaming_the_parties_renames_the_result_and_nothing_else() {
    Property.check(
        0,
        RUNS,
        LINES,
        line -> {
          List<PartyCode> parties = new ArrayList<>(line.wordings().keySet());
          List<PartyCode> others = new ArrayList<>(parties);
          Collections.reverse(others);
          Collections.rotate(others, parties.size() / 3);
          var names = new TreeMap<PartyCode, PartyCode>();
          parties.forEach(party -> names.put(party, others.removeFirst()));
          var renamed = new TreeMap<PartyCode, String>();
          line.wordings().forEach((party, own) -> renamed.put(names.get(party), own));
          assertThat(shape(new Line(renamed, line.origin()).brackets().pieces(), p -> p))
              .isEqualTo(shape(line.brackets().pieces(), code -> names.getOrDefault(code, code)));
        });
  }

  @Test
  void brackets_are_never_dearer_to_read_than_one_around_the_whole() {
    Property.check(
        0,
        RUNS,
        LINES,
        line -> {
          List<String> distinct = line.wordings().values().stream().distinct().toList();
          var flat = new ArrayList<InlineBrackets.Alternative>();
          for (String text : distinct) {
            var holders =
                line.wordings().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(text))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            flat.add(
                new InlineBrackets.Alternative(holders, List.of(new InlineBrackets.Shared(text))));
          }
          boolean isStated = distinct.stream().anyMatch(String::isBlank);
          if (distinct.size() > 1 && !isStated && line.origin().isEmpty()) {
            var whole = List.<InlineBrackets.Piece>of(new InlineBrackets.Rival(flat));
            assertThat(Reading.cost(line.brackets().pieces(), 0))
                .isLessThanOrEqualTo(Reading.cost(whole, 0));
          }
        });
  }

  @Test
  void no_alternative_stands_twice_and_every_party_once() {
    Property.check(
        0,
        RUNS,
        LINES,
        line -> check(line.brackets().pieces(), line.wordings().keySet().size(), 0));
  }

  private static void check(List<InlineBrackets.Piece> pieces, int parties, int depth) {
    assertThat(depth).isLessThanOrEqualTo(3);
    for (InlineBrackets.Piece piece : pieces) {
      if (piece instanceof InlineBrackets.Rival(var alternatives)) {
        assertThat(alternatives).hasSizeGreaterThan(1);
        assertThat(alternatives.stream().mapToInt(a -> a.parties().size()).sum())
            .isEqualTo(parties);
        assertThat(alternatives.stream().map(InlineBrackets.Alternative::words))
            .doesNotHaveDuplicates();
        alternatives.forEach(a -> check(a.words(), a.parties().size(), depth + 1));
      }
    }
  }

  /// The pieces with the alternatives in an order of their own.
  private static String shape(List<InlineBrackets.Piece> pieces, UnaryOperator<PartyCode> renamed) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case InlineBrackets.Shared(String text) -> text;
              case InlineBrackets.Rival(var alternatives) ->
                  alternatives.stream()
                      .map(a ->
                          a.parties().stream().map(renamed).sorted().toList()
                              + shape(a.words(), renamed))
                      .sorted()
                      .toList()
                      .toString();
            })
        .collect(Collectors.joining("|"));
  }
}
