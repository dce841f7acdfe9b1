package org.entente.format.bracketed;
import java.nio.file.*; import java.util.*;
import org.entente.base.*; import org.entente.text.*;
public class Try {
  public static void main(String[] a) throws Exception {
    var parties = Parties.parse(List.of(a[1].split(",")));
    var d = BracketedReader.read(SourceText.of(Files.readString(Path.of(a[0])), a[0]), BracketedReader.Reading.of(parties), IdSource.of(new PartyCode("DRAFT")));
    for (var e : d.positions().entrySet()) { System.out.println("=== " + e.getKey()); System.out.println(Markup.print(e.getValue(), Language.EN)); Markup.parse(Markup.print(e.getValue(), Language.EN),"x",IdSource.of(new PartyCode("DRAFT"))); }
    System.out.println("=== findings"); d.findings().forEach(System.out::println);
    System.out.println(d.counts() + " " + d.reasons() + " " + d.furnitureCounts());
  }
}
