package org.entente.redline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.Edit;

/// Lets references and footnote calls follow provisions that got another id, so that a new id is no
/// change of words.
final class Renaming {
  private static final Pattern CALL = Pattern.compile("(?<!\\\\)(\\{@|\\[\\^)([a-z0-9-]+)([}\\]])");

  private final Map<ProvisionId, ProvisionId> names;

  /// An id given to another provision, and itself not renamed, stands for the first that gave its
  /// name up: so no two ids fall together, and the way back is the same rule the other way round.
  Renaming(Map<ProvisionId, ProvisionId> names) {
    this.names = new HashMap<>(names);
    Set<ProvisionId> given = new HashSet<>(names.values());
    for (ProvisionId first : names.keySet()) {
      if (!given.contains(first)) {
        this.names.put(last(first, names), first);
      }
    }
  }

  private static ProvisionId last(ProvisionId first, Map<ProvisionId, ProvisionId> names) {
    ProvisionId last = first;
    for (ProvisionId next = names.get(first); next != null; next = names.get(next)) {
      last = next;
    }
    return last;
  }

  /// The words of a provision, their calls renamed.
  TreeMap<Language, Wording> wordings(Provision own) {
    var renamed = new TreeMap<>(own.wordings());
    if (!names.isEmpty()) {
      renamed.replaceAll(
          (_, wording) -> new Wording(words(wording.heading()), words(wording.body())));
    }
    return renamed;
  }

  /// The same runs, their calls renamed.
  List<Edit> edits(List<Edit> edits) {
    return names.isEmpty() ? edits : edits.stream().map(this::edit).toList();
  }

  private Edit edit(Edit edit) {
    return switch (edit) {
      case Edit.Keep(String text) -> new Edit.Keep(words(text));
      case Edit.Insert(String text) -> new Edit.Insert(words(text));
      case Edit.Delete(String text) -> new Edit.Delete(words(text));
      case Edit.Replace(String was, String is) -> new Edit.Replace(words(was), words(is));
      case Edit.MovedOut(int move, String text) -> new Edit.MovedOut(move, words(text));
      case Edit.MovedIn(int move, var within) -> new Edit.MovedIn(move, edits(within));
    };
  }

  private String words(String words) {
    if (!words.contains("{@") && !words.contains("[^")) {
      return words;
    }
    return CALL.matcher(words)
        .replaceAll(call ->
            Matcher.quoteReplacement(call.group(1) + renamed(call.group(2)) + call.group(3)));
  }

  private String renamed(String id) {
    return Optional.ofNullable(names.get(new ProvisionId(id))).map(ProvisionId::value).orElse(id);
  }
}
