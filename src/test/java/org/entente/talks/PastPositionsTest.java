package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.Meeting;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Matter;
import org.entente.record.Record;
import org.entente.redline.Change;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedText;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;
import org.junit.jupiter.api.Test;

class PastPositionsTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode USA = new PartyCode("USA");
  private static final String FIRST = "The Parties shall consult each other.";
  private static final String SECOND = "The Parties shall consult each other in good faith.";

  private static PastPositions of(Meeting meeting) {
    return PastPositions.of(meeting.state(), meeting.talks());
  }

  private static Optional<String> body(PastPositions common, String place) {
    return common.lastCommon(Meeting.id(place), Language.EN, Change.Part.BODY);
  }

  @Test
  void what_all_held_before_one_moved_away_was_last_common() {
    Meeting meeting =
        Meeting.between("CAN", "MEX", "USA")
            .puts("CAN", "art-1/1", "The Parties may consult.")
            .puts("USA", "art-1/1", "The Parties consult each other on request.");
    assertThat(body(of(meeting), "art-1/1")).contains(FIRST);
  }

  @Test
  void words_that_became_common_later_take_their_place() {
    Meeting meeting =
        Meeting.between("CAN", "USA")
            .puts("CAN", "art-1/1", SECOND)
            .puts("USA", "art-1/1", SECOND)
            .puts("USA", "art-1/1", "The Parties may consult each other in good faith.")
            .puts("CAN", "art-1/1", "The Parties shall promptly consult each other in good faith.");
    assertThat(body(of(meeting), "art-1/1")).contains(SECOND);
  }

  @Test
  void what_only_one_ever_held_was_never_common() {
    Meeting meeting =
        Meeting.between("CAN", "USA")
            .adds("CAN", "art-1/2", "art-1/3", "Consultations are confidential.")
            .adds("USA", "art-1/2", "art-1/3", "Consultations are public.");
    assertThat(body(of(meeting), "art-1/3")).isEmpty();
  }

  @Test
  void a_party_has_answered_what_it_had_before_it_when_it_last_put_its_position_forward() {
    Meeting meeting =
        Meeting.between("CAN", "USA")
            .adds("CAN", "art-1/2", "art-1/3", "Consultations are confidential.");
    assertThat(of(meeting).hasAnswered(USA, CAN, Meeting.id("art-1/3"))).isFalse();
    meeting.tables("USA");
    assertThat(of(meeting).hasAnswered(USA, CAN, Meeting.id("art-1/3"))).isTrue();
  }

  @Test
  void it_is_the_same_in_whatever_order_acts_arrive() {
    Meeting meeting =
        Meeting.between("CAN", "MEX", "USA")
            .puts("CAN", "art-1/1", SECOND)
            .puts("MEX", "art-1/1", SECOND)
            .puts("USA", "art-1/1", SECOND)
            .puts("CAN", "art-1/1", "The Parties may consult each other in good faith.")
            .puts("USA", "art-1/2", "Consultations take place within 60 days.");
    String expected = shown(meeting.record(), meeting.talks());
    for (long seed = 0; seed < 20; seed++) {
      var acts = new ArrayList<>(meeting.record().all());
      Collections.shuffle(acts, new Random(seed));
      var other = new Record(meeting.talks().charter());
      acts.forEach(other::receive);
      assertThat(shown(other, meeting.talks())).isEqualTo(expected);
    }
  }

  private static String shown(Record record, Texts texts) {
    StateOfPlay state = StateOfPlay.of(record, texts);
    return ConsolidatedText.of(
        state.consolidation(), Language.EN, Colour.NONE, PastPositions.of(state, texts));
  }

  @Test
  void no_more_positions_are_read_however_long_the_history() {
    Meeting meeting =
        Meeting.between("CAN", "USA")
            .adds("CAN", "art-1/2", "art-1/3", "Consultations are confidential.")
            .adds("USA", "art-1/2", "art-1/3", "Consultations are public.");
    for (int i = 0; i < Bounds.POSITIONS_BACK; i++) {
      meeting.puts("CAN", "art-1/2", "Consultations take place within " + i + " days.");
      meeting.puts("USA", "art-1/2", "Consultations take place within " + i + " weeks.");
    }
    var reads = new Counting(meeting.talks());
    var common = PastPositions.of(meeting.state(), reads);
    assertThat(body(common, "art-1/3")).isEmpty();
    assertThat(body(common, "art-1/2")).isEmpty();
    assertThat(reads.distinct()).isLessThanOrEqualTo(Bounds.POSITIONS_BACK + 2);
  }

  /// Counts which positions are asked for.
  private static final class Counting implements Texts {
    private final Texts texts;
    private final Set<Digest> asked = new HashSet<>();

    Counting(Texts texts) {
      this.texts = texts;
    }

    int distinct() {
      return asked.size();
    }

    @Override
    public Position position(Digest digest) {
      asked.add(digest);
      return texts.position(digest);
    }

    @Override
    public Matter matter(Digest digest) {
      return texts.matter(digest);
    }

    @Override
    public SaltedDigests digests() {
      return texts.digests();
    }
  }
}
