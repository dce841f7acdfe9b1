package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// Texts and sets of positions from a seed: a base text and the parties' own edits of it, or texts
/// that share nothing but a small pool of ids, so that parents contradict each other in every way.
public final class RandomTexts {
  private static final String[] WORDS = {
    "the",
    "Parties",
    "shall",
    "may",
    "not",
    "consult",
    "each",
    "other",
    "within",
    "30",
    "days",
    "of",
    "l’accord",
    "don't",
    "5.5%",
    "{@n1}",
    "1 January 2027",
    "**goods**",
    "and",
    "or",
    "a,b",
    "[^f]"
  };
  private final Random random;
  private int fresh;

  public RandomTexts(long seed) {
    random = new Random(seed);
  }

  SortedMap<PartyCode, Position> positions(int parties, int size) {
    var positions = new TreeMap<PartyCode, Position>();
    boolean wild = random.nextInt(4) == 0;
    Agreement base = wild ? wild(size) : text(size);
    for (int i = 0; i < parties; i++) {
      Agreement own = wild ? wild(size) : edited(base, random.nextInt(6));
      positions.put(new PartyCode("P" + (char) ('A' + i)), position(own));
    }
    return positions;
  }

  Position position(Agreement text) {
    var marks = new TreeMap<ProvisionId, Mark>();
    var reserves = new TreeMap<ProvisionId, String>();
    for (ProvisionId id : text.byId().keySet()) {
      if (random.nextInt(3) == 0) {
        marks.put(id, Mark.values()[random.nextInt(4)]);
      }
      if (random.nextInt(9) == 0) {
        reserves.put(id, "subject to " + sentence(3));
      }
    }
    return new Position(text, marks, reserves);
  }

  /// A text of so many provisions whose ids are n1, n2, …
  Agreement text(int size) {
    var ids = new ArrayList<String>();
    for (int i = 1; i < size; i++) {
      ids.add("n" + i);
    }
    return grown(ids);
  }

  /// A text over a pool of ids in random order, some of them left out.
  Agreement wild(int pool) {
    var ids = new ArrayList<String>();
    for (int i = 1; i < pool; i++) {
      if (random.nextInt(5) > 0) {
        ids.add("n" + i);
      }
    }
    Collections.shuffle(ids, random);
    return grown(ids);
  }

  Agreement edited(Agreement text, int edits) {
    Agreement edited = text;
    for (int i = 0; i < edits; i++) {
      edited = edited(edited);
    }
    return edited;
  }

  public String sentence(int words) {
    var out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      out.append(i == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ");
      out.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.append(words > 0 ? "." : "").toString();
  }

  private Agreement grown(List<String> ids) {
    var children = new HashMap<String, List<String>>();
    var known = new ArrayList<String>(List.of("agreement"));
    for (String id : ids) {
      String parent = known.get(random.nextInt(known.size()));
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
      known.add(id);
    }
    return new Agreement(build("agreement", Kind.AGREEMENT, children));
  }

  private Provision build(String id, Kind kind, Map<String, List<String>> children) {
    var below = new ArrayList<Provision>();
    for (String child : children.getOrDefault(id, List.of())) {
      below.add(build(child, Kind.PARAGRAPH, children));
    }
    Label label = kind == Kind.AGREEMENT ? Label.UNNUMBERED : Label.FROM_PLACE;
    return Provision.of(id, kind, label, wordings(), below);
  }

  private Map<Language, Wording> wordings() {
    var wordings = new HashMap<Language, Wording>();
    String heading = sentence(random.nextInt(3));
    wordings.put(Language.EN, new Wording(heading, sentence(random.nextInt(15))));
    if (random.nextBoolean()) {
      wordings.put(Language.FR, Wording.ofBody(sentence(random.nextInt(9))));
    }
    return wordings;
  }

  private Agreement edited(Agreement text) {
    var all = new ArrayList<>(text.byId().values());
    Provision at = all.get(random.nextInt(all.size()));
    Provision to = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.replacing(at.withWording(Language.EN, Wording.ofBody(sentence(12))));
      case 1 -> isRoot(at) ? text : without(text, at);
      case 2 -> moved(text, at, to.id());
      case 3 -> text.replacing(at.withChildren(inserted(at.children(), newcomer())));
      default -> isRoot(at) ? text : text.replacing(at.withLabel(new Label.Fixed("3 bis")));
    };
  }

  /// Newcomers take ids from a small range, so that two parties may add rival texts under one id.
  private Provision newcomer() {
    fresh++;
    return Provision.of("new-" + fresh, Kind.ITEM, Label.FROM_PLACE, wordings(), List.of());
  }

  private Agreement moved(Agreement text, Provision at, ProvisionId to) {
    if (isRoot(at)) {
      return text;
    }
    Agreement rest = without(text, at);
    return rest.find(to)
        .map(parent -> rest.replacing(parent.withChildren(inserted(parent.children(), at))))
        .orElse(text);
  }

  private List<Provision> inserted(List<Provision> children, Provision child) {
    var longer = new ArrayList<>(children);
    longer.add(random.nextInt(children.size() + 1), child);
    return longer;
  }

  private static boolean isRoot(Provision at) {
    return at.kind() == Kind.AGREEMENT;
  }

  private static Agreement without(Agreement text, Provision gone) {
    return new Agreement(without(text.root(), gone));
  }

  private static Provision without(Provision at, Provision gone) {
    return at.withChildren(
        at.children().stream()
            .filter(child -> !child.id().equals(gone.id()))
            .map(child -> without(child, gone))
            .toList());
  }
}
