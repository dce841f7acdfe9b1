package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.base.WordList;
import org.junit.jupiter.api.Test;

/// A share is written down and typed back, with the slips that people make.
class ShareTextTest {
  private static final Share SHARE = share("CAN", 0x5c0e, 2, 3, 7);

  private static Share share(String party, int set, int number, int needed, int first) {
    byte[] value = new byte[32];
    for (int i = 0; i < 32; i++) {
      value[i] = (byte) (first + 37 * i);
    }
    return new Share(new PartyCode(party), set, number, needed, value);
  }

  /// The sample of docs/format/share.md.
  @Test
  void a_share_reads_as_the_format_says() {
    assertThat(SHARE.text())
        .isEqualTo(
            """
            entente/share/1
            party CAN
            set 5c0e
            share 2
            needed 3
            1 awkward duck woman sleep ice seat vault
            2 already glad frozen daring atom lunar rely
            3 run monkey paddle butter addict gorilla attack
            4 jelly extend brick ginger crystal stadium entry
            5 truck need thrive order invite donor tilt
            """);
  }

  @Test
  void what_is_written_reads_back_at_all_limits() {
    for (String party : List.of("CA", "CAN", "A1", "ZZZZZZZZ", "Z9999999", "AAAAAAAA")) {
      for (int set : new int[] {0, 1, 0x5c0e, 0xffff}) {
        for (int number : new int[] {1, 2, 16}) {
          Share share = share(party, set, number, 16, number == 2 ? 0 : 255);
          assertThat(ShareText.parse(share.text(), "share")).isEqualTo(share);
        }
      }
    }
    var zero = new Share(new PartyCode("CAN"), 0, 1, 1, new byte[32]);
    assertThat(ShareText.parse(zero.text(), "share")).isEqualTo(zero);
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xff);
    var most = new Share(new PartyCode("CAN"), 0xffff, 16, 16, ones);
    assertThat(ShareText.parse(most.text(), "share")).isEqualTo(most);
  }

  @Test
  void case_spaces_first_letters_and_a_missing_head_do_not_matter() {
    String typed = SHARE.text().toUpperCase(Locale.ROOT).replace(" ", " \t ").replace("\n", "\n\n");
    assertThat(ShareText.parse(typed, "share")).isEqualTo(SHARE);
    assertThat(ShareText.parse(onlyWords(SHARE), "share")).isEqualTo(SHARE);
    String brief = onlyWords(SHARE).replaceAll("([a-z]{4})[a-z]+", "$1");
    assertThat(ShareText.parse(brief, "share")).isEqualTo(SHARE);
  }

  /// 35 words, each put to each of the 2,047 others: 71,645 slips.
  @Test
  void every_single_wrong_word_is_found_and_its_line_named() {
    List<String> lines = onlyWords(SHARE).lines().toList();
    for (int line = 0; line < 5; line++) {
      String[] words = lines.get(line).split(" ");
      for (int word = 1; word <= 7; word++) {
        int right = WordList.english().number(words[word]).orElseThrow();
        for (int other = 1; other < WordList.SIZE; other++) {
          words[word] = WordList.english().word(right ^ other);
          assertThat(refusal(with(lines, line, String.join(" ", words))))
              .isEqualTo(new ShareRefusal.LineDoesNotHold("share, line " + (line + 1)));
        }
        words[word] = WordList.english().word(right);
      }
    }
  }

  @Test
  void every_two_words_that_changed_places_are_found_and_their_line_named() {
    List<String> lines = onlyWords(SHARE).lines().toList();
    for (int line = 0; line < 5; line++) {
      for (int i = 1; i <= 7; i++) {
        for (int j = i + 1; j <= 7; j++) {
          String[] words = lines.get(line).split(" ");
          String first = words[i];
          words[i] = words[j];
          words[j] = first;
          assertThat(refusal(with(lines, line, String.join(" ", words))))
              .isEqualTo(new ShareRefusal.LineDoesNotHold("share, line " + (line + 1)));
        }
      }
    }
  }

  /// One letter wrong, left out or doubled: no word of the list, or a word that does not fit.
  @Test
  void every_single_wrong_letter_is_found_or_changes_nothing() {
    List<String> lines = onlyWords(SHARE).lines().toList();
    int found = 0;
    for (int line = 0; line < 5; line++) {
      String text = lines.get(line);
      for (int at = 2; at < text.length(); at++) {
        for (char letter = 'a'; letter <= 'z' && text.charAt(at) != ' '; letter++) {
          String slip = text.substring(0, at) + letter + text.substring(at + 1);
          found += slip.equals(text) ? 0 : requireNamed(lines, line, slip);
        }
        found += requireNamed(lines, line, text.substring(0, at) + text.substring(at + 1));
        found += requireNamed(lines, line, text.substring(0, at + 1) + text.substring(at));
      }
    }
    assertThat(found).isGreaterThan(4_000);
  }

  @Test
  void a_line_of_another_share_of_the_set_and_lines_out_of_order_are_named() {
    List<String> lines = onlyWords(SHARE).lines().toList();
    List<String> others = onlyWords(share("CAN", 0x5c0e, 3, 3, 99)).lines().toList();
    for (int line = 1; line < 5; line++) {
      assertThat(refusal(with(lines, line, others.get(line))))
          .isEqualTo(new ShareRefusal.LineDoesNotHold("share, line " + (line + 1)));
    }
    assertThat(refusal(with(lines, 0, others.get(0))))
        .isEqualTo(new ShareRefusal.LineDoesNotHold("share, line 2"));
    var swapped = new ArrayList<>(lines);
    swapped.set(2, "3" + lines.get(3).substring(1));
    assertThat(refusal(String.join("\n", swapped)))
        .isEqualTo(new ShareRefusal.LineDoesNotHold("share, line 3"));
    assertThat(refusal(String.join("\n", lines.subList(0, 4))))
        .isEqualTo(new ShareRefusal.LineMissing("share, line 5", "the end"));
    assertThat(refusal(lines.get(0) + "\n" + lines.get(2)))
        .isEqualTo(new ShareRefusal.LineMissing("share, line 2", "3"));
    assertThat(refusal(onlyWords(SHARE) + lines.get(4)))
        .isInstanceOf(ShareRefusal.LineMissing.class);
  }

  @Test
  void words_and_letters_too_many_or_too_few_are_named() {
    List<String> lines = onlyWords(SHARE).lines().toList();
    assertThat(refusal(with(lines, 1, lines.get(1) + " zoo")))
        .isEqualTo(new ShareRefusal.WrongCount("share, line 2", 8));
    String cut = lines.get(1).substring(0, lines.get(1).lastIndexOf(' '));
    assertThat(refusal(with(lines, 1, cut)))
        .isEqualTo(new ShareRefusal.WrongCount("share, line 2", 6));
    assertThat(refusal(with(lines, 3, lines.get(3).replaceFirst(" \\w+", " abandonn"))))
        .isEqualTo(new ShareRefusal.NotAWord("share, line 4", 1, "abandonn"));
  }

  @Test
  void a_head_that_differs_from_the_words_is_named() {
    for (String[] slip :
        new String[][] {
          {"party CAN", "party USA"},
          {"set 5c0e", "set 5c0f"},
          {"share 2", "share 3"},
          {"needed 3", "needed 2"}
        }) {
      assertThat(refusal(SHARE.text().replace(slip[0], slip[1])))
          .isEqualTo(new ShareRefusal.HeadDiffers("share", slip[1], slip[0]));
    }
    assertThat(refusal(SHARE.text().replace("share/1", "share/2")))
        .isInstanceOf(ShareRefusal.LineMissing.class);
  }

  @Test
  void no_share_is_shown_where_it_is_named() {
    assertThat(SHARE).hasToString("share 2 of set 5c0e of CAN");
  }

  /// 1 where the slip is refused with its line named; a slip after the fourth letter that leaves a
  /// beginning of the right word is none.
  private static int requireNamed(List<String> lines, int line, String slip) {
    try {
      assertThat(ShareText.parse(with(lines, line, slip), "share")).isEqualTo(SHARE);
      return 0;
    } catch (Refused refused) {
      assertThat(refused.refusal().thing()).isEqualTo("share, line " + (line + 1));
      return 1;
    }
  }

  private static String with(List<String> lines, int at, String line) {
    var changed = new ArrayList<>(lines);
    changed.set(at, line);
    return String.join("\n", changed);
  }

  private static String onlyWords(Share share) {
    return share.text().replaceFirst("(?s)^.*?\n(?=1 )", "");
  }

  private static Refusal refusal(String text) {
    try {
      Share read = ShareText.parse(text, "share");
      throw new AssertionError("it was taken as " + read);
    } catch (Refused refused) {
      return refused.refusal();
    }
  }
}
