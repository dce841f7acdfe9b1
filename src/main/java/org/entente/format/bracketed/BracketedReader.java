package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.format.plain.BlockStart;
import org.entente.format.plain.Draft;
import org.entente.format.plain.Numbers;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.ProvisionId;

/// Reads a draft with brackets into one text for each party.
///
/// Lines lose what belongs to the page ([Pages]) and their footnotes ([Footnotes]), and become
/// blocks ([BlockCutter]); brackets are paired over all of them ([Brackets]), so that they may
/// stand around words as around articles. Then every character has its holders ([Holdings]), all
/// blocks make one tree with one id for each ([Outline]), and each party's text is what it holds of
/// that tree ([PartyText]).
public final class BracketedReader {
  private final SourceText source;
  private final Parties parties;
  private final int unattributed;
  private final Language language;
  private final IdSource ids;
  private final Findings findings;
  private final Attributions attributions;
  private final Set<ProvisionId> taken = new HashSet<>();
  private final Map<String, Integer> alike = new HashMap<>();

  /// How a draft is read: for which parties, in which language, and whose the brackets are that
  /// name nobody: without a `holder` they stay, as brackets, in every party's text.
  public record Reading(Parties parties, Language language, Optional<PartyCode> holder) {
    public Reading {
      if (holder.isPresent() && !parties.codes().contains(holder.get())) {
        throw new Refused(new BracketedRefusal.NotAParty("“" + holder.get() + "”"));
      }
    }

    public static Reading of(Parties parties) {
      return new Reading(parties, Language.EN, Optional.empty());
    }
  }

  private BracketedReader(SourceText source, Reading reading, IdSource ids) {
    this.source = source;
    this.parties = reading.parties();
    this.unattributed = reading.holder().map(parties::bit).orElse(-1);
    this.language = reading.language();
    this.ids = ids;
    this.findings = source.findings();
    this.attributions = new Attributions(parties);
    taken.add(new ProvisionId("agreement"));
  }

  /// Reads a source once; `ids` gives the provisions their ids.
  public static BracketedDraft read(SourceText source, Reading reading, IdSource ids) {
    return new BracketedReader(source, reading, ids).draft();
  }

  private BracketedDraft draft() {
    var pages = new Pages(source.lines());
    var footnotes = new Footnotes(findings);
    List<List<Line>> texts = new ArrayList<>();
    pages.pages.forEach(page -> texts.add(footnotes.take(page)));
    texts.add(apart(footnotes.uncalled));
    var blocks = new BlockCutter(attributions, language, findings, source.lines()).cut(texts);
    if (blocks.isEmpty()) {
      throw new Refused(new BracketedRefusal.NoWords(source.place()));
    }
    Brackets brackets = brackets(blocks);
    var options = new Options(blocks, brackets, attributions, parties, findings);
    var holdings = new Holdings(blocks, brackets, options.masks, unattributed, findings).all();
    var all = new ArrayList<>(List.of(brackets));
    List<Node> notes = notes(footnotes.notes, callers(blocks, holdings), all);
    var parts = new Parts(blocks, holdings, notes, options.isHeading);
    return draft(parts, pages, counts(all, options, notes.size()));
  }

  /// What all parties' texts are made of; `left` marks blocks that are nobody's words.
  private record Parts(
      List<Block> blocks, List<Holding> holdings, List<Node> notes, boolean[] left) {

    Node tree(IntPredicate there, Outline.Naming naming) {
      return Outline.of(blocks, holdings, notes, at -> !left[at] && there.test(at), naming);
    }
  }

  private BracketedDraft draft(Parts parts, Pages pages, BracketedDraft.Counts counts) {
    var named = new HashMap<Integer, ProvisionId>();
    Node all = parts.tree(_ -> true, (at, over) -> fresh(parts, named, at, over));
    Agreement labels = new Numbers(all.draft).settle();
    var positions = new TreeMap<PartyCode, Agreement>();
    for (PartyCode code : parties.codes()) {
      int bit = parties.bit(code);
      Node own =
          parts.tree(
              at -> PartyText.has(parts.blocks().get(at), parts.holdings().get(at), bit, language),
              (at, _) -> named.getOrDefault(at, all.draft.id));
      positions.put(code, PartyText.of(own, bit, language, labels));
    }
    return new BracketedDraft(positions, findings.sorted(), pages.furniture, counts);
  }

  private ProvisionId fresh(Parts parts, Map<Integer, ProvisionId> named, int at, Node over) {
    Block block = parts.blocks().get(at);
    String number = block.start().map(BlockStart::number).orElse("");
    String words = number + " " + block.words();
    int again = alike.merge(over.draft.id + "\n" + words, 1, Integer::sum);
    String seed = again == 1 ? words : words + "\n" + again;
    ProvisionId id = ids.fresh(over.draft.id, seed, taken::contains);
    taken.add(id);
    named.put(at, id);
    return id;
  }

  private Brackets brackets(List<Block> blocks) {
    return new Brackets(blocks, attributions, parties, findings, source.place());
  }

  private static List<Line> apart(List<List<Line>> uncalled) {
    var lines = new ArrayList<Line>();
    for (List<Line> note : uncalled) {
      lines.add(new Line(note.getFirst().number(), ""));
      lines.addAll(note);
    }
    return lines;
  }

  /// Who holds the call of each footnote.
  private static int[] callers(List<Block> blocks, List<Holding> holdings) {
    int[] callers = new int[Limits.FOOTNOTES];
    for (int i = 0; i < blocks.size(); i++) {
      PlacedText words = blocks.get(i).words();
      for (int at = 0; at < words.length(); at++) {
        int note = Footnotes.indexOf(words.at(at));
        if (note >= 0) {
          callers[note] = holdings.get(i).masks[at];
        }
      }
    }
    return callers;
  }

  /// The footnotes, each read by itself; only who holds the call can hold its words.
  private List<Node> notes(List<Footnotes.Note> notes, int[] callers, List<Brackets> all) {
    var nodes = new ArrayList<Node>();
    for (Footnotes.Note note : notes) {
      var block = List.of(BlockCutter.note(note.lines()));
      Brackets brackets = brackets(block);
      all.add(brackets);
      int[] callersOfThis = {callers[nodes.size()]};
      var holding = new Holdings(block, brackets, callersOfThis, unattributed, findings).all();
      String id = String.format(Locale.ROOT, "fn%d", note.number());
      taken.add(new ProvisionId(id));
      var draft = new Draft(id, Kind.FOOTNOTE, String.valueOf(nodes.size()));
      nodes.add(new Node(draft, block.getFirst(), holding.getFirst()));
    }
    return nodes;
  }

  private static BracketedDraft.Counts counts(List<Brackets> all, Options options, int notes) {
    return new BracketedDraft.Counts(
        count(all, Bracket.Sort.ATTRIBUTED) + count(all, Bracket.Sort.OPPOSED_ONLY),
        count(all, Bracket.Sort.UNATTRIBUTED) + count(all, Bracket.Sort.OPTION),
        count(all, Bracket.Sort.PLACEHOLDER),
        count(all, Bracket.Sort.EDITORS_NOTE),
        all.stream().mapToInt(Brackets::unpaired).sum(),
        options.count,
        notes);
  }

  private static int count(List<Brackets> all, Bracket.Sort sort) {
    return all.stream().mapToInt(brackets -> brackets.count(sort)).sum();
  }
}
