package org.entente.talks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.redline.Background;
import org.entente.redline.Change;
import org.entente.redline.ConsolidatedProvision;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// The wording that the parties last held alike, and whose words each has answered.
///
/// Every act that puts a position forward shows two views: what its author faced, its own position
/// before and the others' as it had seen them, and what it made of it. Views are ordered by how
/// many acts they rest on, so that one that saw another comes after it, ties by the act's id: the
/// order is the same in whatever order acts arrive. From the newest view back, the first in which
/// all that now hold a provision hold it in the same words tells what was last common.
///
/// At most [Bounds#POSITIONS_BACK] positions are looked at, and only when a line that differs is
/// asked for: what one more act costs does not grow with the history. Words that were common only
/// before that count as never common.
public final class PastPositions implements Background {
  private static final Comparator<SignedAct> NEWEST_FIRST =
      Comparator.comparingLong(PastPositions::rank)
          .reversed()
          .thenComparing(act -> act.id().toString());

  /// One line of a provision.
  private record Line(ProvisionId id, Language language, Change.Part part) {}

  private record Pair(PartyCode reader, PartyCode author) {}

  private final StateOfPlay state;
  private final Texts texts;
  private final List<SignedAct> acts;
  private final List<SortedMap<PartyCode, Digest>> views = new ArrayList<>();
  private final Map<Line, Optional<String>> found = new HashMap<>();
  private final Map<Pair, Optional<Position>> answered = new HashMap<>();

  private PastPositions(StateOfPlay state, Texts texts) {
    this.state = state;
    this.texts = texts;
    this.acts =
        state.proceedings().standings().values().stream()
            .map(Standing::positions)
            .map(all -> all.subList(Math.max(0, all.size() - Bounds.POSITIONS_BACK), all.size()))
            .flatMap(Collection::stream)
            .sorted(NEWEST_FIRST)
            .limit(Bounds.POSITIONS_BACK)
            .toList();
  }

  /// For a state of play and the texts it rests on; nothing is read before it is asked for.
  public static PastPositions of(StateOfPlay state, Texts texts) {
    return new PastPositions(state, texts);
  }

  @Override
  public Optional<String> lastCommon(ProvisionId id, Language language, Change.Part part) {
    return found.computeIfAbsent(new Line(id, language, part), this::search);
  }

  @Override
  public boolean hasAnswered(PartyCode reader, PartyCode author, ProvisionId id) {
    Optional<Provision> seen =
        answered
            .computeIfAbsent(new Pair(reader, author), this::lastSeen)
            .flatMap(position -> position.text().find(id));
    Position now = state.positions().get(author);
    return now != null
        && seen.isPresent()
        && now.text().find(id).filter(own -> own.sameOwnFields(seen.get())).isPresent();
  }

  /// The acts this one rests on, itself included.
  private static long rank(SignedAct act) {
    return act.act().seq() + act.act().seen().stream().mapToLong(Head::seq).sum();
  }

  /// The author's position as the reader had it when it last put its own forward.
  private Optional<Position> lastSeen(Pair pair) {
    return state
        .proceedings()
        .standing(pair.reader())
        .latestPosition()
        .flatMap(act -> seenPosition(act, pair.author()))
        .map(texts::position);
  }

  private Optional<String> search(Line line) {
    Optional<ConsolidatedProvision> at = state.consolidation().find(line.id());
    if (at.isEmpty()) {
      return Optional.empty();
    }
    Collection<PartyCode> holders = at.get().holders();
    for (int i = 0; i < 2 * acts.size(); i++) {
      Optional<String> common = commonIn(view(i), holders, line);
      if (common.isPresent()) {
        return common;
      }
    }
    return Optional.empty();
  }

  private Optional<String> commonIn(
      SortedMap<PartyCode, Digest> view, Collection<PartyCode> holders, Line line) {
    Optional<String> common = Optional.empty();
    for (PartyCode party : holders) {
      Optional<String> own =
          Optional.ofNullable(view.get(party))
              .flatMap(digest -> texts.position(digest).text().find(line.id()))
              .map(provision -> words(provision.in(line.language()), line.part()));
      if (own.isEmpty() || (common.isPresent() && !common.equals(own))) {
        return Optional.empty();
      }
      common = own;
    }
    return common;
  }

  private static String words(Wording wording, Change.Part part) {
    return switch (part) {
      case HEADING -> wording.heading();
      case BODY -> wording.body();
    };
  }

  /// The views from the newest back: of each act what it made, then what its author had faced.
  private SortedMap<PartyCode, Digest> view(int number) {
    while (views.size() <= number) {
      SignedAct act = acts.get(views.size() / 2);
      var others = new TreeMap<PartyCode, Digest>();
      for (Head head : act.act().seen()) {
        seenPosition(act, head.party()).ifPresent(seen -> others.put(head.party(), seen));
      }
      var before = new TreeMap<>(others);
      positionUpTo(act.act().party(), act.act().seq() - 1)
          .ifPresent(own -> before.put(act.act().party(), own));
      others.put(act.act().party(), position(act));
      views.add(others);
      views.add(before);
    }
    return views.get(number);
  }

  /// The position of another party that an act's author had seen.
  private Optional<Digest> seenPosition(SignedAct act, PartyCode of) {
    return act.act().seen().stream()
        .filter(head -> head.party().equals(of))
        .findFirst()
        .flatMap(head -> positionUpTo(of, head.seq()));
  }

  private Optional<Digest> positionUpTo(PartyCode party, long seq) {
    Standing standing = state.proceedings().standings().get(party);
    if (standing == null) { // a neutral depositary
      return Optional.empty();
    }
    return standing.positions().reversed().stream()
        .filter(act -> act.act().seq() <= seq)
        .findFirst()
        .map(PastPositions::position);
  }

  private static Digest position(SignedAct act) {
    if (act.act().statement() instanceof Statement.Positioned positioned) {
      return positioned.position();
    }
    throw new AssertionError("a standing's positions put one forward");
  }
}
