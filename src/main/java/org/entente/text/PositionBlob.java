package org.entente.text;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.Refused;

/// The canonical bytes of a position: the digest of its text, its marks and its reserves, each
/// ascending by id.
record PositionBlob(
    Digest text, SortedMap<ProvisionId, Mark> marks, SortedMap<ProvisionId, String> reserves) {
  static final String TYPE = "entente/position/1";

  static PositionBlob of(Position position, Digest text) {
    return new PositionBlob(text, position.marks(), position.reserves());
  }

  byte[] bytes() {
    var out = new LineWriter(TYPE).put("text", text);
    marks.forEach((id, mark) -> out.put("mark", id, mark.word()));
    reserves.forEach((id, reason) -> out.put("reserve", id, reason));
    return out.bytes();
  }

  static PositionBlob parse(byte[] bytes, String place) {
    var in = new LineReader(bytes, TYPE, place);
    Digest text = in.takeDigest("text");
    var marks = new TreeMap<ProvisionId, Mark>();
    for (String line : in.all("mark")) {
      String[] words = in.words(line, 2);
      marks.put(
          new ProvisionId(words[0]),
          Mark.ofWord(words[1])
              .orElseThrow(
                  () -> new Refused(new LineRefusal.UnexpectedLine(place, "a mark", words[1]))));
    }
    var reserves = new TreeMap<ProvisionId, String>();
    for (String line : in.all("reserve")) {
      String[] words = line.split(" ", 2);
      reserves.put(new ProvisionId(words[0]), words.length == 2 ? words[1] : "");
    }
    in.end();
    var blob = new PositionBlob(text, marks, reserves);
    if (!Arrays.equals(blob.bytes(), bytes)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return blob;
  }
}
