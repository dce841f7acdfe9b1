package org.entente.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// Turns an alignment of words into differences by provision. A label the copy lacks, or numbers
/// otherwise, is none.
final class Differing {
  private final Numbering numbering;
  private final Language language;
  private final List<Word> signed;
  private final List<Word> copy;
  private final int[] match;
  private final Map<ProvisionId, List<WordChange>> changes = new LinkedHashMap<>();
  private final List<Difference> found = new ArrayList<>();

  Differing(Agreement text, Language language, List<Word> copy) {
    this.numbering = Numbering.of(text);
    this.language = language;
    this.signed = SignedWords.of(text, language);
    this.copy = copy;
    this.match = WordAlignment.of(signed, copy);
  }

  List<Difference> differences() {
    int copied = 0;
    for (int s = 0; s < signed.size(); ) {
      int end = s;
      while (end < signed.size() && match[end] < 0) {
        end++;
      }
      int stop = end < signed.size() ? match[end] : copy.size();
      gap(s, end, copied, stop);
      if (end < signed.size()) {
        changesOf(end).add(new WordChange(WordChange.Sort.KEPT, signed.get(end)));
        copied = match[end] + 1;
      }
      s = end + 1;
    }
    added(signed.size(), copied, copy.size());
    changes.forEach(this::tell);
    return found;
  }

  /// Signed words without a match, and what stands in their place in the copy.
  private void gap(int from, int to, int copyFrom, int copyTo) {
    int start = copyFrom;
    for (int s = from; s < to; s++) {
      boolean relabelled =
          signed.get(s).isLabel() && start < copyTo && copy.get(start).looksLikeLabel();
      if (relabelled) {
        start++;
      }
      var sort = signed.get(s).isLabel() ? WordChange.Sort.KEPT : WordChange.Sort.LACKING;
      changesOf(s).add(new WordChange(sort, signed.get(s)));
    }
    added(to, start, copyTo);
  }

  /// Words of the copy's own before this signed word: inside its provision, or between two.
  private void added(int before, int from, int to) {
    if (from >= to || signed.isEmpty()) {
      return;
    }
    List<WordChange> here = changesOf(Math.max(0, before - 1));
    copy.subList(from, to).forEach(word -> here.add(new WordChange(WordChange.Sort.OWN, word)));
  }

  private List<WordChange> changesOf(int s) {
    return changes.computeIfAbsent(signed.get(s).at(), id -> new ArrayList<>());
  }

  private void tell(ProvisionId id, List<WordChange> words) {
    List<WordChange> own = words.stream().filter(w -> !w.word().isLabel()).toList();
    String label = numbering.full(id, language);
    int end = own.size();
    while (end > 0 && own.get(end - 1).sort() == WordChange.Sort.OWN) {
      end--;
    }
    List<WordChange> inside = own.subList(0, end);
    boolean kept = inside.stream().anyMatch(w -> w.sort() == WordChange.Sort.KEPT);
    boolean lacking = inside.stream().anyMatch(w -> w.sort() == WordChange.Sort.LACKING);
    boolean foreign = inside.stream().anyMatch(w -> w.sort() == WordChange.Sort.OWN);
    boolean replaced = end > 0 && own.get(end - 1).sort() == WordChange.Sort.LACKING;
    if (end < own.size() && replaced) {
      found.add(new Difference.Changed(id, label, WordChange.shown(own)));
      return;
    }
    if (lacking && !kept && !foreign) {
      found.add(new Difference.Missing(id, label, WordChange.plain(inside)));
    } else if (lacking || foreign) {
      found.add(new Difference.Changed(id, label, WordChange.shown(inside)));
    }
    if (end < own.size()) {
      found.add(new Difference.Added(id, label, WordChange.plain(own.subList(end, own.size()))));
    }
  }
}
