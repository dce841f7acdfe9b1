package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;
import org.entente.base.Refused;

/// The parties a draft is read for, each with the names the draft has for it; its code is one.
public final class Parties {
  private final List<PartyCode> codes;
  private final Map<String, PartyCode> names;

  private Parties(Map<PartyCode, List<String>> named) {
    if (named.isEmpty()) {
      throw new Refused(new BracketedRefusal.NoParty("the parties"));
    }
    if (named.size() > Bounds.PARTIES) {
      throw new Refused(new BracketedRefusal.TooLarge("the parties", "parties", Bounds.PARTIES));
    }
    this.codes = List.copyOf(named.keySet());
    this.names = new LinkedHashMap<>();
    named.forEach((code, all) -> all.forEach(name -> name(name, code)));
  }

  public static Parties of(Collection<PartyCode> codes) {
    var named = new TreeMap<PartyCode, List<String>>();
    codes.forEach(code -> named.put(code, List.of(code.code())));
    return new Parties(named);
  }

  /// Reads parties as people write them: `US`, or `USA=US/United States` where the draft has other
  /// names for it.
  public static Parties parse(Collection<String> written) {
    var named = new TreeMap<PartyCode, List<String>>();
    for (String one : written) {
      String[] sides = one.strip().split("=", 2);
      var code = new PartyCode(sides[0].strip());
      var all = new ArrayList<>(List.of(code.code()));
      if (sides.length == 2) {
        for (String name : sides[1].split("/")) {
          all.add(name.strip());
        }
      }
      if (named.put(code, all) != null) {
        throw new Refused(new BracketedRefusal.NameTwice("“" + code + "”"));
      }
    }
    return new Parties(named);
  }

  public List<PartyCode> codes() {
    return codes;
  }

  private void name(String name, PartyCode code) {
    PartyCode other = name.isEmpty() ? code : names.putIfAbsent(name, code);
    if (other != null && !other.equals(code)) {
      throw new Refused(new BracketedRefusal.NameTwice("“" + name + "”"));
    }
  }

  /// All parties, as bits.
  int all() {
    return (1 << codes.size()) - 1;
  }

  int bit(PartyCode code) {
    return 1 << codes.indexOf(code);
  }

  /// The bit of the party the draft calls so.
  Optional<Integer> bitOf(String name) {
    return Optional.ofNullable(names.get(name)).map(this::bit);
  }

  /// Every name, the longest first, as a regular expression.
  Pattern anyName() {
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<name>" + any + ")(?<figure>\\d{0,2})(?<call>\\p{Co}?)(?![\\p{L}\\p{N}])");
  }

  String words(int mask) {
    return codes.stream()
        .filter(code -> (bit(code) & mask) != 0)
        .map(PartyCode::code)
        .collect(Collectors.joining(", "));
  }
}
