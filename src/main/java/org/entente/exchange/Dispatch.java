package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;

/// What one node tells another: what it holds, and what the other lacks. It is always sealed on its
/// way ([Pouch]). One value has one encoding (`docs/format/dispatch.md`), and only that is read.
///
/// @param from who says so; a claim that gives nothing any weight, since all that counts is signed
/// @param have a claim too, for the witness rule alone (the signed heads are a note): the ends of
///   all chains and branches the sender holds, ascending by party, seq and id
/// @param items acts and the texts they brought, then at most one key, then notes
public record Dispatch(
    Digest negotiation, PartyCode from, PartyCode to, List<Head> have, List<Item> items) {

  public static final String TYPE = "entente/pouch/1";

  static final Comparator<Head> HEAD_ORDER =
      Comparator.comparing(Head::party).thenComparing(Head::seq).thenComparing(Head::id);

  public Dispatch {
    have = List.copyOf(have);
    items = List.copyOf(items);
    String thing = "dispatch from " + from + " to " + to;
    requireMost(thing, "heads", have.size(), Bounds.HEADS);
    requireMost(thing, "items", items.size(), Bounds.POUCH_ITEMS);
    for (int i = 1; i < have.size(); i++) {
      requireAscending(thing, have.get(i - 1), have.get(i));
    }
    for (int i = 1; i < items.size(); i++) {
      requireOrder(thing, items.get(i - 1), items.get(i));
    }
  }

  /// The items of one kind, in order.
  public <T extends Item> List<T> items(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public byte[] bytes() {
    var whole = new ByteArrayOutputStream();
    try {
      write(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }

  /// Writes the one encoding, padding included; one too large is refused before a byte is written.
  public void write(OutputStream out) throws IOException {
    new DispatchWriter(this).write(out);
  }

  /// Reads a whole dispatch; one byte more or less than its encoding is refused.
  public static Dispatch parse(byte[] bytes, String place) {
    try {
      return read(new ByteArrayInputStream(bytes), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a dispatch from a stream up to the stream's end, holding no more than its items.
  public static Dispatch read(InputStream in, String place) throws IOException {
    return new DispatchReader(in, place).read();
  }

  static void requireAscending(String thing, Head before, Head head) {
    if (HEAD_ORDER.compare(before, head) >= 0) {
      throw new Refused(
          new ExchangeRefusal.OutOfOrder(thing, "heads ascend by party, seq and id, each once"));
    }
  }

  static void requireOrder(String thing, Item before, Item item) {
    boolean isSecondKey = before instanceof Item.KeyItem && item instanceof Item.KeyItem;
    if (rank(before) > rank(item) || isSecondKey) {
      throw new Refused(
          new ExchangeRefusal.OutOfOrder(
              thing, "first acts and texts, then at most one key, then notes"));
    }
  }

  static void requireMost(String thing, String what, long found, long most) {
    if (found > most) {
      throw new Refused(new LineRefusal.TooLarge(thing, what, most));
    }
  }

  private static int rank(Item item) {
    return switch (item) {
      case Item.ActItem _, Item.TextItem _ -> 0;
      case Item.KeyItem _ -> 1;
      case Item.NoteItem _ -> 2;
    };
  }
}
