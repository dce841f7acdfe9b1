package org.entente.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.base.CanonicalText;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.Refused;
import org.entente.text.ProvisionId;

/// The words an act speaks of but does not carry: provisions in question, and a title, a reason or
/// an account, in canonical text. It travels as a text among the parties and is named by its salted
/// digest.
public record Matter(List<ProvisionId> provisions, List<String> words) {
  static final String TYPE = "entente/matter/1";

  public Matter {
    provisions = List.copyOf(provisions);
    words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      CanonicalText.require(words.get(i), "words, line " + (i + 1));
    }
  }

  public static Matter of(List<ProvisionId> provisions, String words) {
    return new Matter(provisions, words.isEmpty() ? List.of() : words.lines().toList());
  }

  /// The words as one text.
  public String text() {
    return String.join("\n", words);
  }

  public byte[] bytes() {
    var out = new LineWriter(TYPE);
    provisions.forEach(id -> out.put("provision", id));
    words.forEach(line -> out.put("words", line));
    return out.bytes();
  }

  public static Matter parse(byte[] bytes, String place) {
    var in = new LineReader(bytes, TYPE, place);
    var ids = new ArrayList<ProvisionId>();
    in.all("provision").forEach(id -> ids.add(new ProvisionId(id)));
    var matter = new Matter(ids, in.all("words"));
    in.end();
    if (!Arrays.equals(matter.bytes(), bytes)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return matter;
  }
}
