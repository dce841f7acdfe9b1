package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.exchange.Talks.CAN;
import static org.entente.exchange.Talks.DEP;
import static org.entente.exchange.Talks.USA;
import static org.entente.exchange.Talks.head;
import static org.entente.exchange.Talks.refusal;
import static org.entente.exchange.Talks.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.Golden;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.entente.record.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchTest {
  private static final Digest TALKS = Digest.of(utf8("talks"));
  private static final Dispatch SMALL =
      new Dispatch(
          TALKS,
          CAN,
          USA,
          List.of(head(CAN, 2, "c2"), head(USA, 1, "u1"), head(USA, 1, "u1'")).stream()
              .sorted(Dispatch.HEAD_ORDER)
              .toList(),
          List.of(
              new Item.ActItem(utf8("first act\n")),
              new Item.TextItem(Digest.of(utf8("text")), utf8("the words\n")),
              new Item.ActItem(utf8("second act\n")),
              new Item.KeyItem(utf8("0123456789abcdef0123456789abcdef")),
              new Item.NoteItem(utf8("a signature\n"))));

  @Test
  void the_bytes_are_these() {
    String bytes = new String(SMALL.bytes(), StandardCharsets.ISO_8859_1);
    Golden.check("dispatch/small.txt", bytes.replace("\0", "·"));
  }

  @Test
  void what_is_written_is_read_and_written_again_alike() {
    Dispatch read = Dispatch.parse(SMALL.bytes(), "test");
    assertThat(read.bytes()).isEqualTo(SMALL.bytes());
    assertThat(read.have()).isEqualTo(SMALL.have());
    assertThat(read.items(Item.ActItem.class)).hasSize(2);
    assertThat(read.items(Item.KeyItem.class)).hasSize(1);
  }

  @Test
  void an_empty_dispatch_tells_what_its_sender_holds() {
    var empty = new Dispatch(TALKS, CAN, USA, SMALL.have(), List.of());
    assertThat(Dispatch.parse(empty.bytes(), "test")).isEqualTo(empty);
  }

  @Test
  void every_size_is_a_padme_size() {
    for (int length = 1; length < 3_000; length++) {
      var items = List.<Item>of(new Item.ActItem(new byte[length]));
      byte[] bytes = new Dispatch(TALKS, CAN, USA, List.of(), items).bytes();
      assertThat(Padding.padme(bytes.length)).isEqualTo(bytes.length);
      assertThat(Dispatch.parse(bytes, "test").items()).hasSize(1);
    }
  }

  /// The sizes the PURBs paper's formula gives.
  @ParameterizedTest
  @CsvSource({"9,10", "100,104", "1000,1024", "10000,10240", "1048577,1081344"})
  void padme_is_computed_as_published(long length, long padded) {
    assertThat(Padding.padme(length)).isEqualTo(padded);
  }

  @Test
  void every_cut_is_refused() {
    byte[] whole = SMALL.bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Dispatch.parse(cut, "test")).isInstanceOf(Refused.class);
    }
  }

  /// Inside an item's bytes every value is some dispatch; everywhere else one bit makes it none, or
  /// another value.
  @Test
  void a_flipped_bit_is_refused_or_read_as_what_it_says() {
    byte[] whole = SMALL.bytes();
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(Dispatch.parse(flipped, "test").bytes()).isEqualTo(flipped);
      } catch (Refused refused) {
        assertThat(refused.refusal().message()).isNotEmpty();
      }
    }
  }

  @Test
  void a_byte_after_the_end_is_refused() {
    byte[] longer = Arrays.copyOf(SMALL.bytes(), SMALL.bytes().length + 1);
    assertThat(refusal(() -> Dispatch.parse(longer, "test")))
        .isInstanceOf(ExchangeRefusal.BytesAfterEnd.class);
  }

  @Test
  void a_length_that_says_more_than_is_there_is_refused() {
    assertRefused("act 10\n", "act 11\n", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act 99999\n", ExchangeRefusal.CutShort.class);
  }

  @Test
  void a_length_that_says_less_than_is_there_is_refused() {
    assertRefused("act 10\n", "act 9\n", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void a_length_over_the_bound_is_refused_before_any_room_is_made() {
    assertRefused("act 10\n", "act 1048577\n", ExchangeRefusal.LengthOutOfBounds.class);
    assertRefused("text 10 ", "text 16777217 ", ExchangeRefusal.LengthOutOfBounds.class);
    assertRefused("note 12\n", "note 9999999999\n", ExchangeRefusal.LengthOutOfBounds.class);
    assertRefused("note 12\n", "note 99999999999\n", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void a_length_written_otherwise_is_refused() {
    assertRefused("act 10\n", "act 010\n", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act +10\n", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act 10 \n", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act 10\r\n", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act 0\n", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertRefused("key 32\n0", "key 31\n", ExchangeRefusal.LengthOutOfBounds.class);
  }

  @Test
  void a_text_without_its_digest_and_an_act_with_one_are_refused() {
    String digest = Digest.of(utf8("text")).hex();
    assertRefused("text 10 " + digest, "text 10", ExchangeRefusal.UnknownItem.class);
    assertRefused("act 10\n", "act 10 " + digest + "\n", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void an_unknown_item_is_refused() {
    assertRefused("note 12\n", "memo 12\n", ExchangeRefusal.UnknownItem.class);
    assertRefused("note 12\n", "file 12 ../../etc/passwd\n", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void a_wrong_count_is_refused() {
    assertRefused("end 5\n", "end 4\n", ExchangeRefusal.CountWrong.class);
    assertRefused("end 5\n", "end 6\n", ExchangeRefusal.CountWrong.class);
  }

  @Test
  void a_missing_end_is_refused() {
    assertRefused("end 5\n", "", ExchangeRefusal.CutShort.class);
    assertRefused("end 5\n", "act 1\n", ExchangeRefusal.OutOfOrder.class);
  }

  @Test
  void padding_that_is_not_zero_is_refused() {
    byte[] bytes = SMALL.bytes();
    bytes[bytes.length - "end 5\n".length() - 1] = 1;
    assertThat(refusal(() -> Dispatch.parse(bytes, "test")))
        .isInstanceOf(ExchangeRefusal.PaddingWrong.class);
  }

  @Test
  void padding_of_another_size_is_refused() {
    String pad = text().substring(text().indexOf("pad "), text().indexOf("end 5"));
    assertRefused(pad, "pad 0\n", ExchangeRefusal.PaddingWrong.class);
    assertRefused(pad, "", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void items_in_another_order_are_refused() {
    String note = "note 12\na signature\n";
    assertRefused(
        "act 10\nfirst act\n", note + "act 10\nfirst act\n", ExchangeRefusal.OutOfOrder.class);
    String key = "key 32\n0123456789abcdef0123456789abcdef";
    assertRefused(key, key + key, ExchangeRefusal.OutOfOrder.class);
  }

  @Test
  void header_lines_in_another_order_are_refused() {
    assertRefused("from CAN\nto USA\n", "to USA\nfrom CAN\n", LineRefusal.UnexpectedLine.class);
    assertRefused("from CAN\n", "from CAN\nfrom CAN\n", LineRefusal.UnexpectedLine.class);
    assertRefused("entente/pouch/1", "entente/pouch/2", LineRefusal.UnexpectedLine.class);
    assertRefused("from CAN", "from can", LineRefusal.UnexpectedLine.class);
  }

  @Test
  void heads_in_another_order_or_twice_are_refused() {
    String first = "have " + SMALL.have().get(0) + "\n";
    String second = "have " + SMALL.have().get(1) + "\n";
    assertRefused(first + second, second + first, ExchangeRefusal.OutOfOrder.class);
    assertRefused(first, first + first, ExchangeRefusal.OutOfOrder.class);
    assertRefused("have CAN 2 ", "have CAN 02 ", ExchangeRefusal.UnknownItem.class);
  }

  @Test
  void a_dispatch_out_of_order_cannot_be_made() {
    var note = new Item.NoteItem(utf8("n\n"));
    var act = new Item.ActItem(utf8("a\n"));
    assertThat(refusal(() -> new Dispatch(TALKS, CAN, DEP, List.of(), List.<Item>of(note, act))))
        .isInstanceOf(ExchangeRefusal.OutOfOrder.class);
    List<Head> twice = List.of(head(CAN, 1, "c"), head(CAN, 1, "c"));
    assertThat(refusal(() -> new Dispatch(TALKS, CAN, USA, twice, List.of())))
        .isInstanceOf(ExchangeRefusal.OutOfOrder.class);
  }

  @Test
  void an_item_over_its_bound_cannot_be_made() {
    byte[] large = new byte[Bounds.ACT_BYTES + 1];
    assertThat(refusal(() -> new Item.ActItem(large))).isInstanceOf(LineRefusal.TooLarge.class);
  }

  @Test
  void a_line_without_an_end_is_refused_soon() {
    var endless = new Endless();
    assertThat(refusal(() -> Dispatch.read(endless, "test")))
        .isInstanceOf(ExchangeRefusal.UnknownItem.class);
    assertThat(endless.given).isLessThan(1 << 17);
  }

  /// Gives the same letter for ever.
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'a';
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      Arrays.fill(target, from, from + length, (byte) 'a');
      given += length;
      return length;
    }
  }

  private static String text() {
    return new String(SMALL.bytes(), StandardCharsets.ISO_8859_1);
  }

  private static void assertRefused(String found, String replacement, Class<?> refusal) {
    assertThat(text()).contains(found);
    byte[] bytes = text().replace(found, replacement).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(() -> Dispatch.parse(bytes, "test"))).isInstanceOf(refusal);
  }
}
