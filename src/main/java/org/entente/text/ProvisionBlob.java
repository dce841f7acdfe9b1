package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.Refused;

/// The canonical bytes of one provision: its own fields, then the digests of its children
/// (`docs/format/text.md`). What is read prints back to the same bytes or is refused.
public record ProvisionBlob(Provision own, List<Digest> children) {
  static final String TYPE = "entente/provision/1";

  public ProvisionBlob {
    own = own.children().isEmpty() ? own : own.withChildren(List.of());
    children = List.copyOf(children);
  }

  public byte[] bytes() {
    var out = new LineWriter(TYPE);
    out.put("id", own.id()).put("kind", own.kind().word()).put("label", labelText(own.label()));
    own.wordings()
        .forEach((language, wording) -> {
          if (!wording.heading().isEmpty()) {
            out.put("heading", language, wording.heading());
          }
          if (!wording.body().isEmpty()) {
            out.put("body", language, wording.body());
          }
        });
    children.forEach(child -> out.put("child", child));
    return out.bytes();
  }

  /// Reads the bytes of one provision; `place` names them in a refusal.
  public static ProvisionBlob parse(byte[] bytes, String place) {
    var in = new LineReader(bytes, TYPE, place);
    var id = new ProvisionId(in.take("id"));
    String kindWord = in.take("kind");
    Kind kind =
        Kind.ofWord(kindWord)
            .orElseThrow(() ->
                new Refused(
                    new LineRefusal.UnexpectedLine(in.last(), "a kind of provision", kindWord)));
    Label label = parseLabel(in.take("label"));
    var wordings = new TreeMap<Language, Wording>();
    in.allOf("heading", "body", (key, value) -> put(wordings, key, value, in));
    var children = new ArrayList<Digest>();
    in.all("child").forEach(hex -> children.add(Digest.parse(hex, in.last())));
    in.end();
    var blob = new ProvisionBlob(new Provision(id, kind, label, wordings, List.of()), children);
    if (!java.util.Arrays.equals(blob.bytes(), bytes)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return blob;
  }

  private static void put(
      TreeMap<Language, Wording> wordings, String key, String value, LineReader in) {
    int space = value.indexOf(' ');
    if (space < 0) {
      throw new Refused(new LineRefusal.UnexpectedLine(in.last(), "a language and words", value));
    }
    var language = new Language(value.substring(0, space));
    String words = value.substring(space + 1);
    Wording had = wordings.getOrDefault(language, Wording.EMPTY);
    wordings.put(
        language,
        key.equals("heading") ? new Wording(words, had.body()) : new Wording(had.heading(), words));
  }

  private static String labelText(Label label) {
    return switch (label) {
      case Label.FromPlace _ -> "auto";
      case Label.Unnumbered _ -> "none";
      case Label.Fixed fixed -> "fixed " + fixed.number();
    };
  }

  private static Label parseLabel(String text) {
    return switch (text) {
      case "auto" -> Label.FROM_PLACE;
      case "none" -> Label.UNNUMBERED;
      default -> {
        if (!text.startsWith("fixed ")) {
          throw new Refused(
              new LineRefusal.UnexpectedLine("label", "“auto”, “none” or “fixed …”", text));
        }
        yield new Label.Fixed(text.substring("fixed ".length()));
      }
    };
  }
}
