package org.entente.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;
import org.entente.words.Substance;

/// Redlines and consolidations as JSON for scripts (`docs/format/redline-json.md`): names are
/// stable, members keep their order, what is absent is left out.
public final class RedlineJson {
  private RedlineJson() {}

  public static JsonText of(Redline redline) {
    return JsonText.object()
        .with("type", "entente/redline/1")
        .with("changes", redline.changes().stream().map(RedlineJson::of).toList());
  }

  public static JsonText of(Consolidation consolidation) {
    var divisions = JsonText.object();
    for (var entry : consolidation.byDivision().entrySet()) {
      divisions = divisions.with(entry.getKey().value(), of(entry.getValue()));
    }
    return JsonText.object()
        .with("type", "entente/consolidation/1")
        .with("parties", JsonText.strings(consolidation.parties()))
        .with("counts", of(consolidation.total()))
        .with("divisions", divisions)
        .with("provisions", consolidation.roots().stream().map(RedlineJson::of).toList());
  }

  public static JsonText of(Counts counts) {
    return JsonText.object()
        .with("agreed", counts.agreed())
        .with("bracketed", counts.bracketed())
        .with("oneSided", counts.oneSided())
        .with("closed", counts.closed())
        .with("reserved", counts.reserved())
        .with("moved", counts.moved())
        .with("renumbered", counts.renumbered());
  }

  private static JsonText of(Change change) {
    return switch (change) {
      case Change.Inserted(Provision own, Placement to) ->
          start("inserted", own.id()).with("to", of(to)).with("own", of(own));
      case Change.Deleted(Provision own, Placement from) ->
          start("deleted", own.id()).with("from", of(from)).with("own", of(own));
      case Change.Moved(ProvisionId id, Placement from, Placement to) ->
          start("moved", id).with("from", of(from)).with("to", of(to));
      case Change.Reworded reworded -> of(reworded);
      case Change.Split split ->
          start("split", split.id())
              .with("parts", split.parts().stream().map(p -> JsonText.of(p.value())).toList())
              .with("added", split.added().stream().map(RedlineJson::of).toList())
              .with("languages", byLanguage(split.edits()));
      case Change.Joined joined ->
          start("joined", joined.id())
              .with("parts", joined.parts().stream().map(p -> JsonText.of(p.value())).toList())
              .with("removed", joined.removed().stream().map(RedlineJson::of).toList())
              .with("languages", byLanguage(joined.edits()));
      case Change.Relabelled(ProvisionId id, Label was, Label is) ->
          start("relabelled", id).with("before", of(was)).with("after", of(is));
      case Change.Rekinded(ProvisionId id, Kind was, Kind is) ->
          start("rekinded", id).with("before", was.word()).with("after", is.word());
      case Change.Reidentified(ProvisionId was, ProvisionId id) ->
          start("reidentified", id).with("before", was.value()).with("after", id.value());
      case Change.Renumbered(ProvisionId id, String was, String is) ->
          start("renumbered", id).with("before", was).with("after", is);
    };
  }

  private static JsonText byLanguage(SortedMap<Language, List<Edit>> edits) {
    var languages = JsonText.object();
    for (var entry : edits.entrySet()) {
      languages =
          languages.with(
              entry.getKey().code(), entry.getValue().stream().map(RedlineJson::of).toList());
    }
    return languages;
  }

  private static JsonText.Fields start(String what, ProvisionId id) {
    return JsonText.object().with("change", what).with("id", id.value());
  }

  private static JsonText of(Change.Reworded change) {
    return start("reworded", change.id())
        .with("language", change.language().code())
        .with("part", change.part() == Change.Part.HEADING ? "heading" : "body")
        .with("substance", change.substance().stream().map(f -> JsonText.of(word(f))).toList())
        .with("editorial", change.substance().isEmpty())
        .with("edits", change.edits().stream().map(RedlineJson::of).toList());
  }

  private static String word(Substance flag) {
    return RedlineText.word(flag).replace(' ', '-');
  }

  private static JsonText of(Edit edit) {
    return switch (edit) {
      case Edit.Keep(String text) -> JsonText.object().with("keep", text);
      case Edit.Insert(String text) -> JsonText.object().with("insert", text);
      case Edit.Delete(String text) -> JsonText.object().with("delete", text);
      case Edit.Replace(String was, String is) ->
          JsonText.object().with("delete", was).with("insert", is);
      case Edit.MovedOut(int move, String text) ->
          JsonText.object().with("movedOut", text).with("move", move);
      case Edit.MovedIn(int move, var within) ->
          JsonText.object()
              .with("movedIn", within.stream().map(RedlineJson::of).toList())
              .with("move", move);
    };
  }

  private static JsonText of(Placement placement) {
    return JsonText.object()
        .withIf("parent", placement.parent().map(ProvisionId::value))
        .withIf("after", placement.after().map(ProvisionId::value));
  }

  private static JsonText of(Label label) {
    return switch (label) {
      case Label.FromPlace _ -> JsonText.object().with("label", "auto");
      case Label.Unnumbered _ -> JsonText.object().with("label", "none");
      case Label.Fixed(String number) ->
          JsonText.object().with("label", "fixed").with("number", number);
    };
  }

  private static JsonText of(Provision own) {
    var wordings = JsonText.object();
    for (var entry : own.wordings().entrySet()) {
      var wording = entry.getValue();
      wordings =
          wordings.with(
              entry.getKey().code(),
              JsonText.object()
                  .withIf("heading", Optional.of(wording.heading()).filter(w -> !w.isEmpty()))
                  .withIf("body", Optional.of(wording.body()).filter(w -> !w.isEmpty())));
    }
    return JsonText.object()
        .with("kind", own.kind().word())
        .with("label", of(own.label()))
        .with("wordings", wordings);
  }

  private static JsonText of(ConsolidatedProvision at) {
    var marks = new ArrayList<JsonText.Field>();
    at.marks().forEach((party, mark) -> marks.add(field(party, JsonText.of(mark.word()))));
    var reserves = new ArrayList<JsonText.Field>();
    at.reserves().forEach((party, why) -> reserves.add(field(party, JsonText.of(why))));
    var places = new ArrayList<JsonText.Field>();
    at.placements().forEach((party, place) -> places.add(field(party, of(place))));
    return JsonText.object()
        .with("id", at.id().value())
        .with("status", at.status().word())
        .withIf("firmness", at.firmness().map(Mark::word))
        .with("sides", at.sides().stream().map(RedlineJson::of).toList())
        .with("displacedBy", JsonText.strings(at.displaced()))
        .with("places", new JsonText.Fields(places))
        .with("marks", new JsonText.Fields(marks))
        .with("reserves", new JsonText.Fields(reserves))
        .with("children", at.children().stream().map(RedlineJson::of).toList());
  }

  private static JsonText of(Side side) {
    return JsonText.object()
        .with("parties", JsonText.strings(side.parties()))
        .with("own", of(side.own()));
  }

  private static JsonText.Field field(PartyCode party, JsonText value) {
    return new JsonText.Field(party.code(), value);
  }
}
