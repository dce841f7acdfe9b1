package org.entente.gen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// The headings and bodies of an agreement as lines of one text, in reading order, so that trees
/// are measured as flat texts are.
public final class AgreementLines {

  /// Which line: of which provision, in which language, its heading or its body.
  public record Key(ProvisionId id, Language language, boolean isHeading) {}

  /// Its tokens, from and to (excluded), and its first character.
  public record Range(int from, int to, int start) {}

  private final Tokens tokens;
  private final Map<Key, Range> ranges = new LinkedHashMap<>();

  private AgreementLines(Agreement text) {
    Map<Key, Integer> starts = new LinkedHashMap<>();
    var all = new StringBuilder();
    text.root().walk(p -> add(p, all, starts));
    tokens = Tokens.of(all.toString());
    starts.forEach((key, start) -> {
      int from = tokens.from(start);
      int to = tokens.from(all.indexOf("\n", start));
      ranges.put(key, new Range(from, to, start));
    });
  }

  public static AgreementLines of(Agreement text) {
    return new AgreementLines(text);
  }

  public Tokens tokens() {
    return tokens;
  }

  public Map<Key, Range> ranges() {
    return ranges;
  }

  private static void add(Provision at, StringBuilder all, Map<Key, Integer> starts) {
    for (Map.Entry<Language, Wording> in : new TreeMap<>(at.wordings()).entrySet()) {
      add(new Key(at.id(), in.getKey(), true), in.getValue().heading(), all, starts);
      add(new Key(at.id(), in.getKey(), false), in.getValue().body(), all, starts);
    }
  }

  private static void add(Key key, String line, StringBuilder all, Map<Key, Integer> starts) {
    if (!line.isEmpty()) {
      starts.put(key, all.length());
      all.append(line).append('\n');
    }
  }
}
