package org.entente.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.Instrument;
import org.entente.record.SignedAct;
import org.entente.seal.SignedNote;
import org.entente.text.ProvisionBlob;

/// Reads a bundle. The digest over the whole file is compared before anything else is looked at, so
/// that damage is told at once and cheaply; then items are read in their one order.
final class BundleReader {
  /// The longest line outside items: `end`, a count, a digest.
  private static final int HEAD_BYTES = 100;

  private static final Pattern HEAD =
      Pattern.compile(
          "(charter|act|signature|instrument|provision ([0-9a-f]{32})) ([1-9][0-9]{0,8})");

  /// An item as found: its word, its salt if it has one, its bytes.
  private record Item(String word, String salt, byte[] bytes, String place) {}

  private final byte[] bytes;
  private final String place;
  private int at;

  BundleReader(byte[] bytes, String place) {
    this.bytes = bytes;
    this.place = place;
  }

  Bundle read() {
    if (bytes.length > Bounds.BUNDLE_BYTES) {
      throw new Refused(new LineRefusal.TooLarge(place, "bytes", Bounds.BUNDLE_BYTES));
    }
    if (bytes.length == 0) {
      throw malformed("it is not empty");
    }
    int end = requireDigest();
    if (!line().equals(Bundle.TYPE)) {
      throw malformed("its first line is “" + Bundle.TYPE + "”");
    }
    var items = new ArrayList<Item>();
    while (at < end) {
      items.add(item(end, items.size() + 1));
    }
    if (!line().startsWith("end " + items.size() + " ")) {
      throw malformed("its last line says how many items stand before it");
    }
    return bundle(items);
  }

  /// Compares the digest on the last line with that of the bytes before the line, and answers where
  /// the line starts.
  private int requireDigest() {
    int last = bytes.length - 1;
    int start = last;
    while (start > 0 && bytes[start - 1] != '\n' && last - start <= HEAD_BYTES) {
      start--;
    }
    String[] words = ascii(start, Math.max(start, last)).split(" ", -1);
    boolean shaped = last > 0 && bytes[last] == '\n' && words.length == 3 && words[0].equals("end");
    if (!shaped) {
      throw malformed("its last line is “end”, the number of items, and a digest");
    }
    if (!Digest.of(Arrays.copyOf(bytes, start)).hex().equals(words[2])) {
      throw new Refused(new PublishRefusal.Damaged(place));
    }
    return start;
  }

  private Item item(int end, int number) {
    Matcher head = HEAD.matcher(line());
    if (!head.matches()) {
      throw malformed("item " + number + " starts with its word and its length");
    }
    int length = Integer.parseInt(head.group(3));
    if (length > Bounds.ITEM_BYTES) {
      throw new Refused(
          new LineRefusal.TooLarge(place + ", item " + number, "bytes", Bounds.ITEM_BYTES));
    }
    if (length > end - at) {
      throw malformed("item " + number + " is as long as it says");
    }
    byte[] content = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    String salt = Optional.ofNullable(head.group(2)).orElse("");
    String word = salt.isEmpty() ? head.group(1) : "provision";
    return new Item(word, salt, content, place + ", item " + number + " (" + word + ")");
  }

  private Bundle bundle(List<Item> items) {
    int next = 0;
    Charter charter = only(items, "charter", next++, Charter::parse);
    var acts = new ArrayList<SignedAct>();
    for (; is(items, next, "act"); next++) {
      acts.add(SignedAct.parse(items.get(next).bytes(), items.get(next).place()));
    }
    var signatures = new ArrayList<SignedNote>();
    for (; is(items, next, "signature"); next++) {
      signatures.add(SignedNote.parse(items.get(next).bytes(), items.get(next).place()));
    }
    Instrument instrument = only(items, "instrument", next++, Instrument::parse);
    var provisions = new ArrayList<SaltedProvision>();
    for (; is(items, next, "provision"); next++) {
      provisions.add(provision(items.get(next)));
    }
    if (next < items.size()) {
      throw new Refused(new PublishRefusal.OutOfOrder(items.get(next).place()));
    }
    return new Bundle(charter, acts, signatures, instrument, provisions);
  }

  private static SaltedProvision provision(Item item) {
    Digest digest = Digest.of(HexFormat.of().parseHex(item.salt()), item.bytes());
    return new SaltedProvision(
        item.salt(), ProvisionBlob.parse(item.bytes(), item.place()), digest);
  }

  private interface Parser<T> {
    T parse(byte[] bytes, String place);
  }

  private <T> T only(List<Item> items, String word, int index, Parser<T> parser) {
    if (!is(items, index, word)) {
      String found = index < items.size() ? items.get(index).place() : place;
      throw new Refused(new PublishRefusal.OutOfOrder(found + ", where the " + word + " stands"));
    }
    return parser.parse(items.get(index).bytes(), items.get(index).place());
  }

  private static boolean is(List<Item> items, int index, String word) {
    return index < items.size() && items.get(index).word().equals(word);
  }

  /// The next line outside items, without its LF.
  private String line() {
    int from = at;
    int to = from;
    while (to < bytes.length && bytes[to] != '\n' && to - from <= HEAD_BYTES) {
      to++;
    }
    if (to >= bytes.length || bytes[to] != '\n') {
      throw malformed("its own lines have at most " + HEAD_BYTES + " bytes");
    }
    at = to + 1;
    return ascii(from, to);
  }

  private String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private Refused malformed(String detail) {
    return new Refused(new PublishRefusal.Malformed(place, detail));
  }
}
