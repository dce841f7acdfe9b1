package org.entente.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// A provision while a generator edits its text.
final class TreeNode {
  private static final Pattern NAMED = Pattern.compile("(\\{@|\\[\\^)([a-z0-9-]+)([}\\]])");

  final ProvisionId id;
  final Kind kind;
  final Label label;
  final List<Word> heading = new ArrayList<>();
  List<Word> body;
  final List<TreeNode> children = new ArrayList<>();
  boolean moved;

  TreeNode(ProvisionId id, Kind kind, Label label, List<Word> body) {
    this.id = id;
    this.kind = kind;
    this.label = label;
    this.body = body;
  }

  static TreeNode of(Provision at, Language language, AgreementLines lines) {
    var node = new TreeNode(at.id(), at.kind(), at.label(), words(at, language, false, lines));
    node.heading.addAll(words(at, language, true, lines));
    at.children().forEach(child -> node.children.add(of(child, language, lines)));
    return node;
  }

  private static List<Word> words(
      Provision at, Language language, boolean heading, AgreementLines lines) {
    var range = lines.ranges().get(new AgreementLines.Key(at.id(), language, heading));
    return range == null
        ? new ArrayList<>()
        : Word.of(lines.tokens(), range.from(), range.to());
  }

  void walk(Consumer<TreeNode> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.walk(visitor));
  }

  boolean isWholeLeaf() {
    return children.isEmpty() && isPlain() && body.size() >= 10;
  }

  /// Whether it has neither emphasis nor cells, which an edit could tear.
  boolean isPlain() {
    return body.stream().noneMatch(word -> word.text().matches("[*|]"));
  }

  /// How many tokens of its own it has from the old text.
  int known() {
    return (int)
        (heading.stream().filter(w -> w.place() >= 0).count()
            + body.stream().filter(w -> w.place() >= 0).count());
  }

  void join(TreeNode next) {
    body = new ArrayList<>(body);
    body.add(next.body.getFirst().spaced());
    body.addAll(next.body.subList(1, next.body.size()));
  }

  void rename(Map<ProvisionId, ProvisionId> renamed) {
    renamed.put(id, new ProvisionId("other-" + renamed.size()));
    children.forEach(child -> child.rename(renamed));
  }

  Provision provision(Language language, Map<ProvisionId, ProvisionId> renamed) {
    var wordings = new TreeMap<Language, Wording>();
    wordings.put(language, new Wording(line(heading, renamed), line(body, renamed)));
    return new Provision(
        renamed.getOrDefault(id, id),
        kind,
        label,
        wordings,
        children.stream().map(child -> child.provision(language, renamed)).toList());
  }

  private static String line(List<Word> words, Map<ProvisionId, ProvisionId> renamed) {
    return NAMED
        .matcher(Word.line(words))
        .replaceAll(match -> {
          var id = new ProvisionId(match.group(2));
          return match.group(1) + renamed.getOrDefault(id, id).value() + match.group(3);
        });
  }

  void report(
      Language language,
      Map<ProvisionId, ProvisionId> renamed,
      AgreementLines neu,
      boolean below,
      Correspondence.Report report) {
    boolean aside = below || moved;
    for (boolean isHeading : new boolean[] {true, false}) {
      var key = new AgreementLines.Key(renamed.getOrDefault(id, id), language, isHeading);
      var range = neu.ranges().get(key);
      if (range != null) {
        var words = renamed(isHeading ? heading : body, renamed);
        var at = new Places.At(range.from(), range.to(), aside);
        Places.report(words, neu.tokens(), at, report);
      }
    }
    children.forEach(child -> child.report(language, renamed, neu, aside, report));
  }

  private static List<Word> renamed(List<Word> words, Map<ProvisionId, ProvisionId> renamed) {
    return words.stream()
        .map(w -> new Word(w.gap(), line(List.of(w), renamed), w.place()))
        .toList();
  }
}
