package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.record.Matter;
import org.entente.talks.Offer;
import org.entente.talks.TalksRefusal;
import org.entente.text.ProvisionId;

/// Packages and silence procedures: found by id, listed for people and for scripts.
final class Offers {
  private Offers() {}

  /// The offer of this sort whose id starts so.
  static Digest id(LocalNode node, Offer.Sort sort, String typed) {
    var ids = of(node, sort).stream().map(Offer::id).toList();
    return Ids.of(typed, ids, "offer", name -> new Refused(new TalksRefusal.UnknownOffer(name)));
  }

  static List<Offer> of(LocalNode node, Offer.Sort sort) {
    return node.proceedings().offers().stream().filter(offer -> offer.sort() == sort).toList();
  }

  static void print(LocalNode node, List<Offer> offers, PrintWriter out) {
    offers.forEach(offer -> out.println(line(node, offer)));
  }

  static String line(LocalNode node, Offer offer) {
    String until = offer.until().map(at -> " until " + at).orElse("");
    String answers =
        answers("taken by", offer.takenBy()) + answers("declined by", offer.declinedBy());
    return offer.id().brief()
        + "  "
        + word(offer.sort())
        + " of "
        + offer.author()
        + until
        + ", "
        + fate(node, offer)
        + answers
        + matter(node, offer);
  }

  static JsonText json(LocalNode node, List<Offer> offers) {
    return JsonText.array(offers.stream().map(offer -> json(node, offer)).toList());
  }

  private static JsonText json(LocalNode node, Offer offer) {
    var fields =
        JsonText.object()
            .with("id", offer.id().hex())
            .with("sort", word(offer.sort()))
            .with("party", offer.author().code())
            .with("fate", fate(node, offer))
            .withIf("until", offer.until().map(Object::toString))
            .with("takenBy", JsonText.strings(offer.takenBy()))
            .with("declinedBy", JsonText.strings(offer.declinedBy()));
    if (!node.isParty()) {
      return fields;
    }
    Matter matter = node.matter(offer.matter());
    return fields
        .with("provisions", JsonText.strings(matter.provisions()))
        .with("words", matter.text());
  }

  private static String matter(LocalNode node, Offer offer) {
    if (!node.isParty()) {
      return "";
    }
    Matter matter = node.matter(offer.matter());
    String ids =
        matter.provisions().stream().map(ProvisionId::value).collect(Collectors.joining(", "));
    return ": “" + matter.text() + "” (" + ids + ")";
  }

  private static String answers(String what, Set<PartyCode> parties) {
    String codes = parties.stream().map(PartyCode::code).collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : ", " + what + " " + codes;
  }

  private static String word(Offer.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private static String fate(LocalNode node, Offer offer) {
    return offer.fate(node.charter().sides().size()).name().toLowerCase(Locale.ROOT);
  }
}
