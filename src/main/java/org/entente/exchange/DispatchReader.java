package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;

/// Reads a dispatch from a stream. Every length is checked against its bound before a byte of room
/// is made for it, and nothing is left to choose: what is accepted is just what [DispatchWriter]
/// writes for the value read.
final class DispatchReader {
  private static final Pattern HEAD =
      Pattern.compile("have ([A-Z][A-Z0-9]{1,7}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");
  private static final Pattern ITEM =
      Pattern.compile("(act|text|key|note) ([1-9][0-9]{0,9})(?: ([0-9a-f]{64}))?");
  private static final Pattern PAD = Pattern.compile("pad (0|[1-9][0-9]{0,9})");
  private static final Pattern END = Pattern.compile("end (0|[1-9][0-9]{0,9})");

  private final Frames in;
  private final String place;

  DispatchReader(InputStream in, String place) {
    this.in = new Frames(in, place);
    this.place = place;
  }

  Dispatch read() throws IOException {
    String type = in.line();
    if (!type.equals(Dispatch.TYPE)) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(place + ", line 1", "“" + Dispatch.TYPE + "”", type));
    }
    Digest negotiation = Digest.parse(header("negotiation"), place);
    var from = new PartyCode(header("from"));
    var to = new PartyCode(header("to"));
    var have = new ArrayList<Head>();
    String line = in.line();
    for (var head = HEAD.matcher(line); head.matches(); head = HEAD.matcher(line)) {
      addHead(have, head);
      line = in.line();
    }
    var items = new ArrayList<Item>();
    for (var item = ITEM.matcher(line); item.matches(); item = ITEM.matcher(line)) {
      addItem(items, item);
      line = in.line();
    }
    skipPad(line, items.size());
    readEnd(items.size());
    return new Dispatch(negotiation, from, to, have, items);
  }

  private String header(String key) throws IOException {
    String line = in.line();
    if (!line.startsWith(key + " ")) {
      throw new Refused(new LineRefusal.UnexpectedLine(in.place(), "a line “" + key + " …”", line));
    }
    return line.substring(key.length() + 1);
  }

  private void addHead(List<Head> have, Matcher line) {
    var head =
        new Head(
            new PartyCode(line.group(1)),
            Long.parseLong(line.group(2)),
            Digest.parse(line.group(3), in.place()));
    if (!have.isEmpty()) {
      Dispatch.requireAscending(in.place(), have.getLast(), head);
    }
    have.add(head);
    Dispatch.requireMost(in.place(), "heads", have.size(), Bounds.HEADS);
  }

  private void addItem(List<Item> items, Matcher line) throws IOException {
    String word = line.group(1);
    if ((line.group(3) != null) != word.equals("text")) {
      throw unknown(line.group());
    }
    Item item =
        switch (word) {
          case "act" -> new Item.ActItem(in.bytes(length(line, 1, Bounds.ACT_BYTES)));
          case "text" ->
              new Item.TextItem(
                  Digest.parse(line.group(3), in.place()),
                  in.bytes(length(line, 1, Bounds.ITEM_BYTES)));
          case "key" ->
              new Item.KeyItem(in.bytes(length(line, Item.KeyItem.BYTES, Item.KeyItem.BYTES)));
          default -> new Item.NoteItem(in.bytes(length(line, 1, Bounds.ACT_BYTES)));
        };
    if (!items.isEmpty()) {
      Dispatch.requireOrder(in.place(), items.getLast(), item);
    }
    items.add(item);
    Dispatch.requireMost(in.place(), "items", items.size(), Bounds.POUCH_ITEMS);
  }

  private int length(Matcher line, int least, int most) {
    long length = Long.parseLong(line.group(2));
    if (length < least || length > most) {
      throw new Refused(
          new ExchangeRefusal.LengthOutOfBounds(in.place(), line.group(1), length, least, most));
    }
    return (int) length;
  }

  /// The pad is there always, and just as long as the rest asks for.
  private void skipPad(String line, int items) throws IOException {
    Matcher pad = PAD.matcher(line);
    if (!pad.matches()) {
      throw unknown(line);
    }
    long zeros = Long.parseLong(pad.group(1));
    long bare = in.at() - line.length() - 1 + DispatchWriter.end(items).length();
    if (zeros != Padding.zeros(bare)) {
      throw new Refused(
          new ExchangeRefusal.PaddingWrong(
              in.place(), "it has " + zeros + " bytes where " + Padding.zeros(bare) + " belong"));
    }
    in.zeros(zeros);
  }

  private void readEnd(int items) throws IOException {
    String line = in.line();
    Matcher end = END.matcher(line);
    if (!end.matches()) {
      throw new Refused(new ExchangeRefusal.OutOfOrder(in.place(), "after the pad comes the end"));
    }
    if (Long.parseLong(end.group(1)) != items) {
      throw new Refused(new ExchangeRefusal.CountWrong(in.place(), end.group(1), items));
    }
    in.end();
  }

  private Refused unknown(String line) {
    return new Refused(new ExchangeRefusal.UnknownItem(in.place(), line));
  }
}
