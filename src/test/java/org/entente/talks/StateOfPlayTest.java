package org.entente.talks;

import static org.entente.TalksFixture.CHIEF;

import java.util.List;
import org.entente.Golden;
import org.entente.Meeting;
import org.entente.base.Timestamp;
import org.entente.record.SignedAct;
import org.junit.jupiter.api.Test;

/// Situations of a negotiation, each with the page a lawyer would be shown.
class StateOfPlayTest {
  private static final String SHALL = "The Parties shall consult each other.";
  private static final String MAY = "The Parties may, on request, consult each other.";
  private static final String DEADLINE = "2026-12-01T12:00:00Z";

  @Test
  void two_parties_amend_the_same_sentence() {
    golden("rival-wordings", Meeting.between("CAN", "USA").puts("USA", "art-1/1", MAY));
  }

  @Test
  void one_party_wants_a_paragraph_the_other_does_not_have() {
    golden(
        "one-sided",
        Meeting.between("CAN", "USA")
            .adds("CAN", "art-1/2", "art-1/3", "Consultations are confidential."));
  }

  @Test
  void one_party_moves_a_paragraph() {
    golden("moved-paragraph", Meeting.between("CAN", "USA").moves("USA", "art-1/1", "art-1/2"));
  }

  @Test
  void one_party_agrees_with_a_reserve() {
    golden(
        "reserve",
        Meeting.between("CAN", "USA").reserves("CAN", "art-2/1", "subject to provincial consent"));
  }

  @Test
  void both_close_a_paragraph() {
    golden(
        "closed", Meeting.between("CAN", "USA").closes("CAN", "art-1/1").closes("USA", "art-1/1"));
  }

  @Test
  void one_reopens_with_a_reason_and_its_mark_falls() {
    golden(
        "reopened",
        Meeting.between("CAN", "USA")
            .closes("CAN", "art-1/1")
            .closes("USA", "art-1/1")
            .reopens("USA", "new instructions", "art-1/1"));
  }

  @Test
  void one_changes_what_it_had_closed_without_reopening_it() {
    golden(
        "closed-text-changed",
        Meeting.between("CAN", "USA")
            .closes("CAN", "art-1/1")
            .closes("USA", "art-1/1")
            .puts("USA", "art-1/1", MAY));
  }

  @Test
  void after_reopening_the_words_may_change() {
    golden(
        "changed-after-reopening",
        Meeting.between("CAN", "USA")
            .closes("USA", "art-1/1")
            .reopens("USA", "new instructions", "art-1/1")
            .puts("USA", "art-1/1", MAY));
  }

  @Test
  void a_package_holds_an_agreed_paragraph_open() {
    golden("package-open", packaged());
  }

  @Test
  void a_package_is_taken() {
    golden("package-taken", packaged().takes("USA", CHIEF, 0));
  }

  @Test
  void a_package_is_declined_and_strikes_its_provisions() {
    golden("package-declined", packaged().declines("USA", 0, "the dates do not fit"));
  }

  @Test
  void a_declined_package_is_withdrawn_and_lets_go() {
    golden(
        "package-withdrawn",
        packaged().declines("USA", 0, "the dates do not fit").withdraws("CAN", 0));
  }

  @Test
  void a_silence_procedure_is_running() {
    golden("silence-running", silence());
  }

  @Test
  void a_silence_procedure_meets_an_objection() {
    golden("silence-objected", silence().objects("USA", 0, "not before the election"));
  }

  @Test
  void at_the_deadline_the_silent_partys_own_node_takes_the_words() {
    golden("silence-taken", silence().takes("USA", "node", 0));
  }

  @Test
  void both_conclude() {
    golden("concluded", concluded());
  }

  @Test
  void one_moves_after_concluding_and_its_conclusion_lapses() {
    golden("concluded-then-moved", concluded().puts("USA", "art-1/1", MAY));
  }

  @Test
  void both_initial() {
    golden("initialled", concluded().initials("CAN").initials("USA"));
  }

  @Test
  void a_party_forks_and_what_follows_does_not_count() {
    golden("forked", forkedAndGoingOn(Meeting.between("CAN", "USA")));
  }

  @Test
  void its_root_keys_resume_one_branch() {
    Meeting meeting = Meeting.between("CAN", "USA").puts("CAN", "art-1/1", MAY);
    List<SignedAct> branches = meeting.forks("CAN");
    golden("resumed", meeting.resumes(branches.getLast()).puts("CAN", "art-1/1", SHALL));
  }

  @Test
  void a_party_leaves() {
    golden("left", concluded().leaves("USA"));
  }

  @Test
  void one_of_three_is_not_yet_in() {
    golden(
        "not-yet-joined",
        Meeting.founded(_ -> Timestamp.parse(DEADLINE, "clock"), "CAN", "MEX", "USA")
            .joins("DEP", "CAN", "USA")
            .tables("CAN")
            .tables("USA"));
  }

  @Test
  void two_of_three_stand_together() {
    golden(
        "two-of-three",
        Meeting.between("CAN", "MEX", "USA")
            .puts("USA", "art-1/2", "Consultations take place within 60 days.")
            .puts("MEX", "art-1/2", "Consultations take place within 60 days."));
  }

  /// CAN packs a paragraph all hold alike together with one it has just amended.
  private static Meeting packaged() {
    return Meeting.between("CAN", "USA")
        .puts("CAN", "art-3/1", "This Agreement enters into force on 1 July 2027.")
        .offersPackage("CAN", "dates against consultations", "art-1/1", "art-3/1");
  }

  private static Meeting silence() {
    return Meeting.between("CAN", "USA")
        .puts("CAN", "art-1/2", "Consultations take place within 45 days.")
        .offersBySilence("CAN", DEADLINE, "45 days", "art-1/2");
  }

  private static Meeting concluded() {
    return Meeting.between("CAN", "USA").concludes("CAN").concludes("USA");
  }

  private static Meeting forkedAndGoingOn(Meeting meeting) {
    SignedAct branch = meeting.forks("USA").getFirst();
    var position = meeting.talks().keep(meeting.held("USA"));
    var put = new org.entente.record.Statement.PutForward(position, position);
    meeting.record().receive(meeting.follow(branch, CHIEF, put));
    return meeting;
  }

  private static void golden(String name, Meeting meeting) {
    Golden.check("talks/" + name + ".txt", meeting.outline());
  }
}
