package org.entente.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.base.JsonText;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// Where a quotation stands word for word in the signed text, in any language; or the passages
/// nearest to it.
///
/// @param places every place where it stands
/// @param nearest where it stands nowhere, up to three passages that share most of its words
public record Quotation(String quote, List<Place> places, List<Near> nearest) {
  private static final int MOST_NEAR = 3;

  /// Where it stands: the provisions it starts in, goes through and ends in.
  public record Place(Language language, List<ProvisionId> provisions, String label) {}

  /// A passage with its difference from the quotation: `[-signed-]{+quoted+}`.
  public record Near(Language language, ProvisionId provision, String label, String words) {}

  public Quotation {
    places = List.copyOf(places);
    nearest = List.copyOf(nearest);
  }

  public static Quotation find(Agreement text, String quote) {
    List<Word> wanted = Word.of(quote, Word.COPY, Word.Part.WORDS);
    var places = new ArrayList<Place>();
    var near = new ArrayList<Candidate>();
    for (Language language : wanted.isEmpty() ? List.<Language>of() : text.languages()) {
      Numbering numbering = Numbering.of(text);
      List<Word> all = SignedWords.of(text, language);
      List<Word> words = all.stream().filter(word -> !word.isLabel()).toList();
      var found = new LinkedHashSet<>(places(words, wanted, language, numbering));
      found.addAll(places(all, wanted, language, numbering));
      places.addAll(found);
      near.addAll(candidates(words, wanted, language, numbering));
    }
    near.sort(Comparator.comparingInt(Candidate::shared).reversed());
    List<Near> nearest = near.stream().limit(MOST_NEAR).map(Candidate::near).toList();
    return new Quotation(quote, places, places.isEmpty() ? nearest : List.of());
  }

  public boolean stands() {
    return !places.isEmpty();
  }

  /// A report for people.
  public String report() {
    var out = new StringBuilder();
    if (stands()) {
      out.append("The quotation stands in the signed text, word for word:\n");
      places.forEach(p -> out.append("  " + p.label() + " (" + p.language() + ")\n"));
      return out.toString();
    }
    out.append("The quotation does not stand in the signed text.\n");
    if (!nearest.isEmpty()) {
      out.append("Nearest, read [-signed-] {+quoted+}:\n");
      nearest.forEach(
          n -> out.append("  " + n.label() + " (" + n.language() + "): " + n.words() + "\n"));
    }
    return out.toString();
  }

  /// The same for programs.
  public JsonText json() {
    return JsonText.object()
        .with("stands", stands())
        .with(
            "places",
            places.stream()
                .map(p ->
                    JsonText.object()
                        .with("language", p.language().code())
                        .with("provisions", JsonText.strings(p.provisions()))
                        .with("label", p.label()))
                .toList())
        .with(
            "nearest",
            nearest.stream()
                .map(n ->
                    JsonText.object()
                        .with("language", n.language().code())
                        .with("provision", n.provision().value())
                        .with("label", n.label())
                        .with("words", n.words()))
                .toList());
  }

  private record Candidate(int shared, Near near) {}

  private static List<Place> places(
      List<Word> words, List<Word> wanted, Language language, Numbering numbering) {
    var places = new ArrayList<Place>();
    for (int at = 0; at + wanted.size() <= words.size(); at++) {
      if (standsAt(words, wanted, at)) {
        Set<ProvisionId> through = new LinkedHashSet<>();
        words.subList(at, at + wanted.size()).forEach(word -> through.add(word.at()));
        List<ProvisionId> ids = List.copyOf(through);
        String label = numbering.full(ids.getFirst(), language);
        String to = ids.size() == 1 ? "" : " to " + numbering.full(ids.getLast(), language);
        places.add(new Place(language, ids, label + to));
      }
    }
    return places;
  }

  private static boolean standsAt(List<Word> words, List<Word> wanted, int at) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!words.get(at + i).key().equals(wanted.get(i).key())) {
        return false;
      }
    }
    return true;
  }

  /// The windows as long as the quotation that share the most words with it, one for each
  /// provision, at least half.
  private static List<Candidate> candidates(
      List<Word> words, List<Word> wanted, Language language, Numbering numbering) {
    Map<ProvisionId, Window> best = new HashMap<>();
    for (Window window : windows(words, wanted)) {
      if (window.shared() * 2 >= wanted.size()) {
        best.merge(
            words.get(window.from()).at(), window, (a, b) -> b.shared() > a.shared() ? b : a);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingInt(Window::from))
        .map(window -> candidate(words, wanted, window, language, numbering))
        .toList();
  }

  private record Window(int from, int to, int shared) {}

  private static List<Window> windows(List<Word> words, List<Word> wanted) {
    Map<String, Integer> lacking = new HashMap<>();
    wanted.forEach(word -> lacking.merge(word.key(), 1, Integer::sum));
    var windows = new ArrayList<Window>();
    int shared = 0;
    int size = Math.min(wanted.size(), words.size());
    for (int end = 0; end < words.size(); end++) {
      if (lacking.merge(words.get(end).key(), -1, Integer::sum) >= 0) {
        shared++;
      }
      if (end >= size && lacking.merge(words.get(end - size).key(), 1, Integer::sum) > 0) {
        shared--;
      }
      if (end + 1 >= size) {
        windows.add(new Window(end + 1 - size, end + 1, shared));
      }
    }
    return windows;
  }

  private static Candidate candidate(
      List<Word> words, List<Word> wanted, Window window, Language language, Numbering numbering) {
    List<Word> passage = words.subList(window.from(), window.to());
    ProvisionId id = passage.getFirst().at();
    int[] match = WordAlignment.of(passage, wanted);
    var changes = new ArrayList<WordChange>();
    int next = 0;
    for (int i = 0; i < passage.size(); i++) {
      boolean kept = match[i] >= 0;
      for (; kept && next < match[i]; next++) {
        changes.add(new WordChange(WordChange.Sort.OWN, wanted.get(next)));
      }
      var sort = kept ? WordChange.Sort.KEPT : WordChange.Sort.LACKING;
      changes.add(new WordChange(sort, passage.get(i)));
      next = kept ? match[i] + 1 : next;
    }
    for (; next < wanted.size(); next++) {
      changes.add(new WordChange(WordChange.Sort.OWN, wanted.get(next)));
    }
    String label = numbering.full(id, language);
    return new Candidate(window.shared(), new Near(language, id, label, WordChange.shown(changes)));
  }
}
