package org.entente.seal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.base.WordList;

/// A share as lines that a person can write down and type back: a head, and five numbered lines of
/// six words and a check word. The words say all; the head repeats what is no secret.
///
/// Line by line, so that a slip is told as soon as the line is typed.
public final class ShareText {
  private static final int LINES = 5;
  private static final int DATA_WORDS = CheckWord.WORDS - 1;
  private static final int LINE_BITS = DATA_WORDS * WordList.BITS;
  private static final BigInteger LETTERS = BigInteger.valueOf(37);
  private static final String ALPHABET = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int CODE_CHARS = 8;
  private static final int NUMBER_BITS = 4;
  private static final int SET_BITS = 16;

  private final String place;
  private final List<String> head = new ArrayList<>();
  private final List<BigInteger> lines = new ArrayList<>();
  private int share;

  /// @param place what the share is called in refusals
  public ShareText(String place) {
    this.place = place;
  }

  static String of(Share share) {
    var text = new StringBuilder(share.head());
    BigInteger rest = body(share);
    for (int line = 1; line <= LINES; line++) {
      BigInteger bits = line == 1 ? headBits(share) : cut(rest, LINES - line);
      List<Integer> words = words(bits);
      words.add(CheckWord.of(words, line, line == 1 ? 0 : shareOf(share.set(), share.number())));
      text.append(line);
      words.forEach(word -> text.append(' ').append(WordList.english().word(word)));
      text.append('\n');
    }
    return text.toString();
  }

  /// Reads one share; spaces, empty lines and the case of letters do not matter, and the head may
  /// be left out.
  public static Share parse(String text, String place) {
    var typed = new ShareText(place);
    text.lines().forEach(typed::add);
    return typed.share();
  }

  /// Which line of words comes next, from 1 to 5; 6 when the share is whole.
  public int next() {
    return lines.size() + 1;
  }

  public boolean isWhole() {
    return lines.size() == LINES;
  }

  /// Takes the next line; one that does not hold is refused by its number, and may be given again.
  public void add(String line) {
    String typed = line.strip();
    boolean isWords = !typed.isEmpty() && Character.isDigit(typed.charAt(0));
    if (isWords) {
      addWords(typed.split("\\s+"));
    } else if (!typed.isEmpty()) {
      requireKnown(typed);
      head.add(typed);
    }
  }

  /// The share, once all its lines are there.
  public Share share() {
    if (!isWhole()) {
      throw new Refused(new ShareRefusal.LineMissing(place + ", line " + next(), "the end"));
    }
    Share read = read();
    if (lastByte(lines) != read.seal()) {
      throw new Refused(new ShareRefusal.LinesOfTwo(place));
    }
    requireSame(read);
    return read;
  }

  private void addWords(String[] typed) {
    String line = place + ", line " + next();
    if (isWhole() || !typed[0].equals(Integer.toString(next()))) {
      throw new Refused(new ShareRefusal.LineMissing(line, typed[0]));
    }
    if (typed.length != CheckWord.WORDS + 1) {
      throw new Refused(new ShareRefusal.WrongCount(line, typed.length - 1));
    }
    var words = new ArrayList<Integer>();
    for (int i = 1; i < typed.length; i++) {
      var refusal = new ShareRefusal.NotAWord(line, i, typed[i]);
      words.add(WordList.english().number(typed[i]).orElseThrow(() -> new Refused(refusal)));
    }
    if (!CheckWord.holds(words, next(), share)) {
      throw new Refused(new ShareRefusal.LineDoesNotHold(line));
    }
    BigInteger bits = number(words.subList(0, DATA_WORDS));
    if (lines.isEmpty()) {
      requireCode(bits, line);
      share = shareOf(set(bits), shareNumber(bits));
    }
    lines.add(bits);
  }

  /// A line above the words has one of the five forms, whatever it says.
  private void requireKnown(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    boolean known =
        lower.equals(Share.TYPE) || lower.matches("(party|set|share|needed)\\s+\\w+");
    if (!known || !lines.isEmpty()) {
      throw new Refused(new ShareRefusal.LineMissing(place + ", line " + next(), typed));
    }
  }

  private void requireSame(Share read) {
    List<String> words = read.head().lines().toList();
    for (String line : head) {
      String spaced = line.replaceAll("\\s+", " ");
      String key = spaced.split(" ")[0];
      Optional<String> said =
          words.stream().filter(word -> word.split(" ")[0].equalsIgnoreCase(key)).findFirst();
      said.filter(word -> !word.equalsIgnoreCase(spaced))
          .ifPresent(word -> {
            throw new Refused(new ShareRefusal.HeadDiffers(place, spaced, word));
          });
    }
  }

  private Share read() {
    BigInteger first = lines.getFirst();
    BigInteger body = BigInteger.ZERO;
    for (BigInteger line : lines.subList(1, LINES)) {
      body = body.shiftLeft(LINE_BITS).or(line);
    }
    return new Share(
        new PartyCode(code(first)),
        set(first),
        shareNumber(first),
        low(first, NUMBER_BITS) + 1,
        fixed(body.shiftRight(Byte.SIZE)));
  }

  private static byte lastByte(List<BigInteger> lines) {
    return lines.getLast().byteValue();
  }

  /// Party, set, number and how many are needed: 42, 16, 4 and 4 bits.
  private static BigInteger headBits(Share share) {
    BigInteger bits = BigInteger.ZERO;
    String code = share.party().code();
    for (int i = 0; i < CODE_CHARS; i++) {
      int letter = i < code.length() ? ALPHABET.indexOf(code.charAt(i)) : 0;
      bits = bits.multiply(LETTERS).add(BigInteger.valueOf(letter));
    }
    return bits.shiftLeft(SET_BITS)
        .or(BigInteger.valueOf(share.set()))
        .shiftLeft(NUMBER_BITS)
        .or(BigInteger.valueOf(share.number() - 1L))
        .shiftLeft(NUMBER_BITS)
        .or(BigInteger.valueOf(share.needed() - 1L));
  }

  private static String code(BigInteger bits) {
    BigInteger rest = bits.shiftRight(SET_BITS + 2 * NUMBER_BITS);
    var code = new StringBuilder();
    for (int i = 0; i < CODE_CHARS; i++) {
      BigInteger[] parts = rest.divideAndRemainder(LETTERS);
      code.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return code.reverse().toString().stripTrailing();
  }

  /// Only what we could have written is read.
  private static void requireCode(BigInteger bits, String line) {
    String code = code(bits);
    BigInteger most = LETTERS.pow(CODE_CHARS);
    boolean isInRange = bits.shiftRight(SET_BITS + 2 * NUMBER_BITS).compareTo(most) < 0;
    if (!isInRange || !code.matches("[A-Z][A-Z0-9]{1,7}")) {
      throw new Refused(new ShareRefusal.LineDoesNotHold(line));
    }
  }

  private static int set(BigInteger bits) {
    return low(bits.shiftRight(2 * NUMBER_BITS), SET_BITS);
  }

  private static int shareNumber(BigInteger bits) {
    return low(bits.shiftRight(NUMBER_BITS), NUMBER_BITS) + 1;
  }

  /// 11 bits that differ between all shares of a set: the last 7 of the set, then the number.
  private static int shareOf(int set, int number) {
    return (set & 0x7f) << NUMBER_BITS | number - 1;
  }

  private static BigInteger body(Share share) {
    return new BigInteger(1, Bytes.join(share.value(), new byte[] {share.seal()}));
  }

  private static BigInteger cut(BigInteger body, int linesAfter) {
    BigInteger mask = BigInteger.ONE.shiftLeft(LINE_BITS).subtract(BigInteger.ONE);
    return body.shiftRight(linesAfter * LINE_BITS).and(mask);
  }

  private static List<Integer> words(BigInteger bits) {
    var words = new ArrayList<Integer>();
    for (int i = DATA_WORDS - 1; i >= 0; i--) {
      words.add(low(bits.shiftRight(i * WordList.BITS), WordList.BITS));
    }
    return words;
  }

  private static BigInteger number(List<Integer> words) {
    BigInteger bits = BigInteger.ZERO;
    for (int word : words) {
      bits = bits.shiftLeft(WordList.BITS).or(BigInteger.valueOf(word));
    }
    return bits;
  }

  private static int low(BigInteger bits, int count) {
    return bits.intValue() & ((1 << count) - 1);
  }

  private static byte[] fixed(BigInteger value) {
    byte[] shortest = value.toByteArray();
    byte[] whole = new byte[RootSecret.BYTES];
    int length = Math.min(shortest.length, whole.length);
    System.arraycopy(
        shortest, shortest.length - length, whole, whole.length - length, length);
    return whole;
  }
}
