package org.entente.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// The header of an age v1 file (C2SP age): a version line, one stanza for each recipient, and a
/// MAC over all of it. Read strictly, in the one form in which it can be written.
///
/// @param covered the bytes the MAC covers, as received
@SuppressWarnings("ArrayRecordComponent") // never compared
record AgeHeader(List<AgeStanza> stanzas, byte[] covered, byte[] mac) {
  static final String VERSION = "age-encryption.org/v1";

  /// Enough for 64 hybrid recipients and as many of other types.
  private static final int MAX_BYTES = 1 << 18;

  private static final int COLUMNS = 64;
  private static final Pattern ARGUMENTS = Pattern.compile("-> [!-~]+(?: [!-~]+)*");
  private static final Pattern BASE64_LINE = Pattern.compile("[A-Za-z0-9+/]{0,64}");
  private static final Pattern END = Pattern.compile("--- [A-Za-z0-9+/]{43}");

  static AgeHeader make(List<AgeStanza> stanzas, byte[] fileKey) {
    var text = new StringBuilder(VERSION).append('\n');
    stanzas.forEach(stanza -> text.append(stanza.text()));
    byte[] covered = Bytes.ascii(text.append("---").toString());
    return new AgeHeader(List.copyOf(stanzas), covered, mac(covered, fileKey));
  }

  byte[] bytes() {
    return Bytes.join(covered, Bytes.ascii(" " + CanonicalBase64.unpadded(mac) + "\n"));
  }

  /// Reads a header and leaves the stream at the first byte after it.
  static AgeHeader read(InputStream in, String place) throws IOException {
    return new Reader(in, place).header();
  }

  /// The file key that the first fitting identity finds; a wrong MAC is refused.
  byte[] fileKey(List<? extends AgeIdentity> identities, String place) {
    if (stanzas.size() > 1 && stanzas.stream().anyMatch(s -> s.type().equals(Passphrase.TYPE))) {
      throw malformed(place, "a scrypt stanza stands alone");
    }
    byte[] fileKey =
        unwrap(identities, place)
            .orElseThrow(() -> cannotOpen(place, SealRefusal.CannotOpen.Stage.NO_MATCH));
    // Digest compares in constant time
    if (!Digest.ofBytes(mac(covered, fileKey)).equals(Digest.ofBytes(mac))) {
      throw cannotOpen(place, SealRefusal.CannotOpen.Stage.HEADER_MAC);
    }
    return fileKey;
  }

  private Optional<byte[]> unwrap(List<? extends AgeIdentity> identities, String place) {
    Optional<byte[]> found = Optional.empty();
    for (AgeIdentity identity : identities) {
      for (AgeStanza stanza : stanzas) {
        // every stanza is looked at, so that a malformed one is refused wherever it stands
        Optional<byte[]> here = identity.unwrap(stanza, place);
        found = found.isPresent() ? found : here;
      }
    }
    return found;
  }

  /// The only argument of a stanza, so many bytes in Base64, with a body of the one right length.
  static byte[] onlyArgument(AgeStanza stanza, int length, String place) {
    if (stanza.words().size() != 2) {
      throw malformed(place, "a stanza of type " + stanza.type() + " has one argument");
    }
    requireBody(stanza, place);
    return argument(stanza, 1, length, place);
  }

  static byte[] argument(AgeStanza stanza, int at, int length, String place) {
    return CanonicalBase64.fromUnpadded(stanza.words().get(at))
        .filter(bytes -> bytes.length == length)
        .orElseThrow(() -> malformed(place, "an argument is not " + length + " bytes of Base64"));
  }

  /// Length before decryption, against partitioning oracles (C2SP age).
  static void requireBody(AgeStanza stanza, String place) {
    if (stanza.body().length != AgeIdentity.WRAPPED_BYTES) {
      throw malformed(place, "a wrapped key has " + AgeIdentity.WRAPPED_BYTES + " bytes");
    }
  }

  static Refused malformed(String place, String detail) {
    return new Refused(new SealRefusal.SealMalformed(place, detail));
  }

  static Refused cannotOpen(String place, SealRefusal.CannotOpen.Stage stage) {
    return new Refused(new SealRefusal.CannotOpen(place, stage));
  }

  private static byte[] mac(byte[] covered, byte[] fileKey) {
    byte[] key = Hkdf.derive(fileKey, new byte[0], Bytes.ascii("header"), 32);
    return Digest.hmac(key, covered);
  }

  /// Takes the header line by line from the stream, not one byte further.
  private static final class Reader {
    private final InputStream in;
    private final String place;
    private final StringBuilder read = new StringBuilder();

    Reader(InputStream in, String place) {
      this.in = in;
      this.place = place;
    }

    AgeHeader header() throws IOException {
      if (!line().equals(VERSION)) {
        throw malformed(place, "the first line is not " + VERSION);
      }
      var stanzas = new ArrayList<AgeStanza>();
      String line = line();
      while (ARGUMENTS.matcher(line).matches()) {
        stanzas.add(new AgeStanza(List.of(line.substring(3).split(" ")), body()));
        line = line();
      }
      if (stanzas.isEmpty() || !END.matcher(line).matches()) {
        throw malformed(place, "a header is one or more stanzas and a line of its MAC");
      }
      byte[] mac = base64(line.substring(4));
      int end = read.length() - line.length() - 1;
      return new AgeHeader(stanzas, Bytes.ascii(read.substring(0, end) + "---"), mac);
    }

    private byte[] body() throws IOException {
      var base64 = new StringBuilder();
      String line;
      do {
        line = line();
        if (!BASE64_LINE.matcher(line).matches()) {
          throw malformed(place, "a body is lines of 64 columns and a shorter last one");
        }
        base64.append(line);
      } while (line.length() == COLUMNS);
      return base64(base64.toString());
    }

    private byte[] base64(String text) {
      return CanonicalBase64.fromUnpadded(text)
          .orElseThrow(() -> malformed(place, "a body is not canonical Base64"));
    }

    private String line() throws IOException {
      int start = read.length();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0 || c > '~' || read.length() >= MAX_BYTES) {
          throw malformed(place, "the header is cut off, too long or not ASCII");
        }
        read.append((char) c);
      }
      String line = read.substring(start);
      read.append('\n');
      return line;
    }
  }
}
