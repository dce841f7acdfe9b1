package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.base.Refused;

/// References by id: whether they name something, and how they are shown.
public final class References {
  private References() {}

  /// Refuses the first reference that names no provision of the text, and the first footnote
  /// without call or call without footnote.
  public static void check(Agreement text) {
    var problems = problems(text);
    if (!problems.isEmpty()) {
      throw new Refused(problems.getFirst());
    }
    Notes.require(text.root());
  }

  /// Every reference that names no provision of the text, in reading order.
  public static List<MarkupRefusal> problems(Agreement text) {
    Map<ProvisionId, Provision> known = text.byId();
    var problems = new ArrayList<MarkupRefusal>();
    for (Provision provision : known.values()) {
      for (ProvisionId id : in(provision)) {
        if (!known.containsKey(id)) {
          problems.add(
              new MarkupRefusal.UnknownReference("provision " + provision.id(), id.value()));
        }
      }
    }
    return problems;
  }

  /// Ids a provision refers to, in every language, each as often as it stands there.
  public static List<ProvisionId> in(Provision provision) {
    var ids = new ArrayList<ProvisionId>();
    provision
        .wordings()
        .forEach((language, wording) -> {
          spans(wording.heading()).forEach(span -> add(span, ids));
          spans(wording.body()).forEach(span -> add(span, ids));
        });
    return ids;
  }

  /// A heading or body as people read it: references and footnote calls as labels, no marks or
  /// escapes.
  public static String rendered(String body, Language language, Numbering numbering) {
    var out = new StringBuilder();
    for (Inline span : spans(body)) {
      switch (span) {
        case Inline.Plain(String text) -> out.append(text);
        case Inline.Emphasis(String text) -> out.append(text);
        case Inline.Term(String text) -> out.append(text);
        case Inline.Reference(ProvisionId id) -> out.append(label(id, language, numbering));
        case Inline.Call(ProvisionId id) ->
            out.append('[').append(numbering.has(id) ? numbering.number(id) : id).append(']');
      }
    }
    return out.toString();
  }

  /// The words alone, without marks, escapes, references and calls.
  static String words(String body) {
    var out = new StringBuilder();
    for (Inline span : spans(body)) {
      switch (span) {
        case Inline.Plain(String text) -> out.append(text);
        case Inline.Emphasis(String text) -> out.append(text);
        case Inline.Term(String text) -> out.append(text);
        case Inline.Reference _, Inline.Call _ -> {}
      }
    }
    return out.toString().strip();
  }

  private static String label(ProvisionId id, Language language, Numbering numbering) {
    return numbering.has(id) ? numbering.full(id, language) : "{@" + id + "}";
  }

  private static void add(Inline span, List<ProvisionId> ids) {
    if (span instanceof Inline.Reference(ProvisionId id)) {
      ids.add(id);
    }
  }

  /// All spans of a heading or body, the cells of a row one after the other.
  static List<Inline> spans(String body) {
    if (body.indexOf('|') < 0) {
      return Inline.parse(body, "body");
    }
    var spans = new ArrayList<Inline>();
    for (String cell : Cells.split(body)) {
      if (!spans.isEmpty()) {
        spans.add(new Inline.Plain(" | "));
      }
      spans.addAll(Inline.parse(cell, "body"));
    }
    return spans;
  }
}
