package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.entente.text.TextRefusal;

/// Provisions as people name them: by id, or by label as in “Article 3.4(1)”. A label counts only
/// if it means one and the same provision in every text at hand, since texts are numbered
/// differently.
final class Names {
  private final List<Agreement> texts;

  private Names(List<Agreement> texts) {
    this.texts = texts;
  }

  /// Looks in the draft and in all positions.
  static Names of(LocalNode node) {
    var texts = new ArrayList<Agreement>();
    node.drafting().current().map(Position::text).ifPresent(texts::add);
    node.state().positions().values().forEach(position -> texts.add(position.text()));
    return new Names(texts);
  }

  List<ProvisionId> ids(List<String> words) {
    return words.stream().map(this::id).toList();
  }

  /// The provision; refused if there is none, or if the label means several.
  ProvisionId id(String word) {
    for (Agreement text : texts) {
      for (ProvisionId id : text.byId().keySet()) {
        if (id.value().equals(word)) {
          return id;
        }
      }
    }
    NavigableSet<ProvisionId> found = new TreeSet<>();
    texts.forEach(text -> addLabelled(text, word, found));
    if (found.isEmpty()) {
      throw new Refused(new TextRefusal.NoSuchProvision("provision " + word));
    }
    if (found.size() > 1) {
      String ids = found.stream().map(ProvisionId::value).collect(Collectors.joining(", "));
      throw new Refused(new CliRefusal.Ambiguous("“" + word + "”", ids));
    }
    return found.first();
  }

  /// Of those with one label, an article and its only text for instance, the first holds the
  /// others.
  private static void addLabelled(Agreement text, String word, NavigableSet<ProvisionId> found) {
    Numbering numbering = Numbering.of(text);
    for (Language language : text.languages()) {
      text.byId().keySet().stream()
          .filter(id -> numbering.full(id, language).equalsIgnoreCase(word))
          .findFirst()
          .ifPresent(found::add);
    }
  }
}
