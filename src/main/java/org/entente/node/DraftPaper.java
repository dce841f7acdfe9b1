package org.entente.node;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.entente.base.CanonicalText;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.text.IdSource;
import org.entente.text.Mark;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.entente.text.ProvisionId;

/// How a working draft is kept: its marks and reserves, then its text in the readable markup.
final class DraftPaper {
  private static final String TYPE = "entente/draft/1";
  private static final String PARTING = "\n\n";

  private DraftPaper() {}

  static byte[] bytes(Position draft) {
    var out = new LineWriter(TYPE);
    draft.marks().forEach((id, mark) -> out.put("mark", id, mark.word()));
    draft.reserves().forEach((id, reason) -> out.put("reserve", id, reason));
    return (out.text() + "\n" + Markup.print(draft.text())).getBytes(StandardCharsets.UTF_8);
  }

  static Position parse(byte[] bytes, String place) {
    String whole = CanonicalText.decode(bytes, place);
    int parting = whole.indexOf(PARTING);
    var in = new LineReader(whole.substring(0, parting + 1), TYPE, place);
    var marks = new TreeMap<ProvisionId, Mark>();
    for (String line : in.all("mark")) {
      String[] words = in.words(line, 2);
      marks.put(new ProvisionId(words[0]), markOf(words[1], in.last()));
    }
    var reserves = new TreeMap<ProvisionId, String>();
    for (String line : in.all("reserve")) {
      int space = line.indexOf(' ');
      reserves.put(new ProvisionId(line.substring(0, space)), line.substring(space + 1));
    }
    in.end();
    var text =
        Markup.parse(
            whole.substring(parting + PARTING.length()),
            place,
            IdSource.of(new PartyCode("DRAFT")));
    return new Position(text, marks, reserves);
  }

  private static Mark markOf(String word, String place) {
    return Mark.ofWord(word)
        .orElseThrow(() -> new Refused(new LineRefusal.UnexpectedLine(place, "a mark", word)));
  }
}
