package org.entente.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.redline.Change;
import org.entente.redline.Redline;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;

/// Reads what a redline of two agreements says as a correspondence of the tokens of their lines: a
/// provision that no change speaks of is kept whole, one that was moved is moved with all below it.
public final class RedlineReading {
  private final KnownChanges texts;
  private final Map<ProvisionId, ProvisionId> oldOf = new HashMap<>();
  private final Set<ProvisionId> fresh = new HashSet<>();
  private final Set<ProvisionId> moved = new HashSet<>();
  private final Map<AgreementLines.Key, List<Edit>> edits = new HashMap<>();
  private final List<Change> partings = new ArrayList<>();
  private final Correspondence.Report report;

  private RedlineReading(KnownChanges texts, Redline redline) {
    this.texts = texts;
    report = new Correspondence.Report(texts.oldLines().tokens(), texts.newLines().tokens());
    redline.changes().forEach(this::note);
    read(texts.neu().root(), false);
    partings.forEach(this::readParting);
  }

  public static Correspondence of(KnownChanges texts, Redline redline) {
    return new RedlineReading(texts, redline).report.done();
  }

  /// The changes of words that only name another id, in references and footnote calls: remarks on
  /// numbers, which no redline of trees should show as edits.
  public static List<Edit> onlyRenumbering(Redline redline) {
    return redline.changes().stream()
        .filter(Change.Reworded.class::isInstance)
        .flatMap(change -> ((Change.Reworded) change).edits().stream())
        .filter(edit -> !(edit instanceof Edit.Keep))
        .filter(edit -> isCall(edit.oldText()) && isCall(edit.newText()))
        .toList();
  }

  private static boolean isCall(String words) {
    return words.strip().matches("[ ,.;]*(?:\\{@[a-z0-9-]+\\}|\\[\\^[a-z0-9-]+\\])[ ,.;]*");
  }

  private void note(Change change) {
    switch (change) {
      case Change.Inserted inserted -> fresh.add(inserted.id());
      case Change.Moved move -> moved.add(move.id());
      case Change.Reidentified same -> oldOf.put(same.id(), same.before());
      case Change.Reworded reworded ->
          edits.put(
              new AgreementLines.Key(
                  reworded.id(), reworded.language(), reworded.part() == Change.Part.HEADING),
              reworded.edits());
      case Change.Split split -> {
        split.added().forEach(this::note);
        partings.add(split);
      }
      case Change.Joined joined -> partings.add(joined);
      case Change.Deleted _, Change.Relabelled _, Change.Rekinded _, Change.Renumbered _ -> {}
    }
  }

  private void read(Provision at, boolean below) {
    boolean aside = below || moved.contains(at.id());
    if (!fresh.contains(at.id())) {
      ProvisionId old = oldOf.getOrDefault(at.id(), at.id());
      for (var language : at.wordings().keySet()) {
        line(new AgreementLines.Key(at.id(), language, true), old, aside);
        line(new AgreementLines.Key(at.id(), language, false), old, aside);
      }
    }
    at.children().forEach(child -> read(child, aside));
  }

  private void line(AgreementLines.Key key, ProvisionId oldId, boolean aside) {
    var oldKey = new AgreementLines.Key(oldId, key.language(), key.isHeading());
    var was = texts.oldLines().ranges().get(oldKey);
    var is = texts.newLines().ranges().get(key);
    if (was == null || is == null) {
      return;
    }
    List<Edit> changed = edits.get(key);
    if (changed != null) {
      new Line(changed, was, is).read(changed, 0, 0, aside);
    } else if (was.to() - was.from() == is.to() - is.from()) {
      for (int k = 0; k < is.to() - is.from(); k++) {
        report.token(was.from() + k, is.from() + k, aside);
      }
    }
  }

  /// Of a provision parted or joined, every kept run lies in one part: no line end is kept.
  private void readParting(Change parting) {
    switch (parting) {
      case Change.Split split ->
          split
              .edits()
              .forEach((language, runs) ->
                  readParts(
                      runs,
                      starts(List.of(oldOf.getOrDefault(split.id(), split.id())), language, true),
                      starts(split.parts(), language, false)));
      case Change.Joined joined ->
          joined
              .edits()
              .forEach((language, runs) ->
                  readParts(
                      runs,
                      starts(joined.parts(), language, true),
                      starts(List.of(joined.id()), language, false)));
      default -> throw new IllegalArgumentException(parting.toString());
    }
  }

  /// Where the body of each part starts in the lines of its text, by where it starts among the
  /// parts put one after the other.
  private TreeMap<Integer, Integer> starts(
      List<ProvisionId> parts, Language language, boolean isOld) {
    var starts = new TreeMap<Integer, Integer>();
    int at = 0;
    for (ProvisionId part : parts) {
      var lines = isOld ? texts.oldLines() : texts.newLines();
      var range = lines.ranges().get(new AgreementLines.Key(part, language, false));
      if (range != null) {
        starts.put(at, range.start());
      }
      var text = isOld ? texts.old() : texts.neu();
      at += text.find(part).orElseThrow().in(language).body().length() + 1;
    }
    return starts;
  }

  private void readParts(
      List<Edit> runs, TreeMap<Integer, Integer> old, TreeMap<Integer, Integer> neu) {
    int i = 0;
    int j = 0;
    for (Edit edit : runs) {
      var was = old.floorEntry(i);
      var is = neu.floorEntry(j);
      if (edit instanceof Edit.Keep keep && was != null && is != null) {
        report.kept(
            was.getValue() + i - was.getKey(),
            is.getValue() + j - is.getKey(),
            keep.text().length(),
            false);
      }
      i += edit.oldText().length();
      j += edit.newText().length();
    }
  }

  /// A line whose calls may bear other ids in the edits than in the old text: read token by token.
  private final class Line {
    private final Tokens before;
    private final Tokens after;
    private final AgreementLines.Range was;
    private final AgreementLines.Range is;

    Line(List<Edit> edits, AgreementLines.Range was, AgreementLines.Range is) {
      before = Tokens.of(Edit.oldText(edits));
      after = Tokens.of(Edit.newText(edits));
      this.was = was;
      this.is = is;
    }

    void read(List<Edit> edits, int oldAt, int newAt, boolean aside) {
      Map<Integer, Integer> movedFrom = new HashMap<>();
      int i = oldAt;
      for (Edit edit : edits) {
        if (edit instanceof Edit.MovedOut(int move, _)) {
          movedFrom.put(move, i);
        }
        i += edit.oldText().length();
      }
      i = oldAt;
      int j = newAt;
      for (Edit edit : edits) {
        if (edit instanceof Edit.Keep(String text)) {
          kept(i, j, text.length(), aside);
        } else if (edit instanceof Edit.MovedIn(int move, var within)) {
          read(within, movedFrom.getOrDefault(move, 0), j, true);
        }
        i += edit.oldText().length();
        j += edit.newText().length();
      }
    }

    private void kept(int i, int j, int length, boolean aside) {
      for (int t = after.from(j); t < after.size() && after.end(t) <= j + length; t++) {
        int old = before.at(after.start(t) - j + i, after.end(t) - j + i);
        if (old >= 0) {
          report.token(was.from() + old, is.from() + t, aside);
        }
      }
    }
  }
}
