package org.entente.redline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;
import org.entente.words.WordDiff;

/// How many characters each provision of one list shares with each of another, as a comparison of
/// all their words finds them, in order or moved. Headings count with headings, bodies with bodies.
final class Likeness {
  private static final Pattern CALL = Pattern.compile("\\{@[a-z0-9-]+\\}|\\[\\^[a-z0-9-]+\\]");

  private static final Pattern NOTE = Pattern.compile("\\[\\^([a-z0-9-]+)\\]");

  /// All words of a list, a heading or body a line.
  private static final class Lines {
    final StringBuilder text = new StringBuilder();
    int[] starts = new int[64];
    int[] owners = new int[64];
    boolean[] isHeading = new boolean[64];
    int size;

    Lines(List<Provision> provisions, SortedSet<Language> languages) {
      for (Language language : languages) {
        for (int i = 0; i < provisions.size(); i++) {
          if (provisions.get(i).kind() == Kind.ROW) {
            continue; // known by its code alone
          }
          var wording = provisions.get(i).in(language);
          add(i, true, wording.heading());
          add(i, false, wording.body());
        }
      }
    }

    private void add(int owner, boolean heading, String words) {
      if (words.isEmpty()) {
        return;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        owners = Arrays.copyOf(owners, 2 * size);
        isHeading = Arrays.copyOf(isHeading, 2 * size);
      }
      starts[size] = text.length();
      owners[size] = owner;
      isHeading[size++] = heading;
      text.append(plain(words)).append('\n');
    }

    int at(int place) {
      int line = Arrays.binarySearch(starts, 0, size, place);
      return line >= 0 ? line : -line - 2;
    }

    int end(int line) {
      return line + 1 < size ? starts[line + 1] - 1 : text.length() - 1;
    }
  }

  private final Lines old;
  private final Lines neu;
  private final Map<Long, Integer> shared = new HashMap<>();

  private Likeness(List<Provision> old, List<Provision> neu) {
    SortedSet<Language> languages = new TreeSet<>();
    neu.forEach(provision -> languages.addAll(provision.wordings().keySet()));
    this.old = new Lines(old, languages);
    this.neu = new Lines(neu, languages);
    read(WordDiff.between(this.old.text.toString(), this.neu.text.toString()), 0, 0);
  }

  /// The characters shared, by [#key]; pairs that share none are absent.
  static Map<Long, Integer> of(List<Provision> old, List<Provision> neu) {
    return new Likeness(old, neu).shared;
  }

  /// One number for the places of two provisions in their lists.
  static long key(int old, int neu) {
    return (long) old << 32 | neu;
  }

  static int oldOf(long key) {
    return (int) (key >>> 32);
  }

  static int newOf(long key) {
    return (int) key;
  }

  /// Ids differ between two texts; a call counts as a word, whatever it names.
  private static String plain(String words) {
    boolean hasCall = words.contains("{@") || words.contains("[^");
    return hasCall ? CALL.matcher(words).replaceAll("{@x}") : words;
  }

  private void read(List<Edit> edits, int oldFrom, int newFrom) {
    Map<Integer, Integer> movedFrom = new HashMap<>();
    int i = oldFrom;
    for (Edit edit : edits) {
      if (edit instanceof Edit.MovedOut(int move, _)) {
        movedFrom.put(move, i);
      }
      i += edit.oldText().length();
    }
    i = oldFrom;
    int j = newFrom;
    for (Edit edit : edits) {
      if (edit instanceof Edit.Keep(String text)) {
        vote(i, j, text.length());
      } else if (edit instanceof Edit.MovedIn(int move, var within)) {
        read(within, movedFrom.getOrDefault(move, 0), j);
      }
      i += edit.oldText().length();
      j += edit.newText().length();
    }
  }

  /// Counts a kept stretch, line by line.
  private void vote(int oldFrom, int newFrom, int length) {
    int at = 0;
    while (at < length) {
      int was = old.at(oldFrom + at);
      int is = neu.at(newFrom + at);
      int room = Math.min(old.end(was) - oldFrom, neu.end(is) - newFrom);
      int end = Math.min(length, room);
      if (end > at && old.isHeading[was] == neu.isHeading[is]) {
        shared.merge(key(old.owners[was], neu.owners[is]), end - at, Integer::sum);
      }
      at = Math.max(end, at) + 1;
    }
  }

  /// The place of each provision's parent in the list; -1 for one whose parent is not there.
  static int[] parents(List<Provision> provisions) {
    Map<ProvisionId, Integer> places = new HashMap<>();
    for (int i = 0; i < provisions.size(); i++) {
      places.put(provisions.get(i).id(), i);
    }
    int[] parents = new int[provisions.size()];
    Arrays.fill(parents, -1);
    for (int i = 0; i < parents.length; i++) {
      for (Provision child : provisions.get(i).children()) {
        int at = places.getOrDefault(child.id(), -1);
        if (at >= 0) {
          parents[at] = i;
        }
      }
    }
    return parents;
  }

  /// The characters of each provision's own words, calls counted as one word each.
  static int[] sizes(List<Provision> provisions) {
    return provisions.stream().mapToInt(Likeness::size).toArray();
  }

  /// The footnotes a provision calls, in every language, in order.
  static List<ProvisionId> calls(Provision provision) {
    return provision.wordings().values().stream()
        .flatMap(wording -> NOTE.matcher(wording.heading() + " " + wording.body()).results())
        .map(call -> new ProvisionId(call.group(1)))
        .toList();
  }

  /// The kind and words of a provision, whatever its calls name.
  static String words(Provision provision) {
    return provision.kind()
        + " "
        + provision.wordings().entrySet().stream()
            .map(in -> in.getKey() + plain(in.getValue().heading() + "/" + in.getValue().body()))
            .toList();
  }

  private static int size(Provision provision) {
    return provision.wordings().values().stream()
        .mapToInt(wording -> plain(wording.heading()).length() + plain(wording.body()).length())
        .sum();
  }
}
