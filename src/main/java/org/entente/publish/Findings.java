package org.entente.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.DigestWords;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.record.Office;
import org.entente.text.Agreement;
import org.entente.text.Language;

/// What an announcement that holds proves.
///
/// @param title what the charter calls the negotiation
/// @param languages the authentic languages of the text
/// @param provisions how many the text has, the agreement itself among them
public record Findings(
    String title,
    Digest negotiation,
    Digest instrument,
    List<Language> languages,
    int provisions,
    List<Party> parties,
    Certification certification,
    Agreement text) {

  /// A party, the root keys it is known by, who signed for it, and who released and announced the
  /// text.
  ///
  /// @param rootKeys SHA-256 of each root key in the charter
  public record Party(
      PartyCode code,
      int rootKeysNeeded,
      List<Digest> rootKeys,
      List<Signed> signatures,
      Done release,
      Optional<Done> announcement) {
    public Party {
      rootKeys = List.copyOf(rootKeys);
      signatures = List.copyOf(signatures);
    }

    private String signedBy() {
      return code
          + signatures.stream()
              .map(signed -> signed.office().toString())
              .collect(Collectors.joining(", ", " (", ")"));
    }
  }

  /// A principal's signature and the act that gave the full powers for it.
  public record Signed(Office office, String holder, Digest powers) {}

  /// An act done by an office; `when` is that party's own claim.
  public record Done(Office office, String holder, Timestamp when, Digest act) {}

  /// The depositary's certificate; `when` is its own claim.
  ///
  /// @param rootKeys of a neutral depositary; none where it is a party, whose keys are shown with
  ///   it
  public record Certification(
      PartyCode depositary,
      boolean neutral,
      List<Digest> rootKeys,
      long closing,
      Timestamp when,
      Digest act) {}

  public Findings {
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
  }

  /// Twelve words of the instrument's digest, to be read aloud.
  public List<String> instrumentWords() {
    return DigestWords.english(instrument);
  }

  /// Twelve words of the negotiation's digest.
  public List<String> negotiationWords() {
    return DigestWords.english(negotiation);
  }

  /// One sentence: that it holds, what it is, and who signed.
  public String sentence() {
    List<String> signers = parties.stream().map(Party::signedBy).toList();
    String last = signers.getLast();
    String others = String.join(", ", signers.subList(0, signers.size() - 1));
    String all = others.isEmpty() ? last : others + " and " + last;
    return "This announcement holds: " + title + ", signed by " + all + ".";
  }

  /// A report for people.
  public String report() {
    return FindingsText.of(this);
  }

  /// The same for programs.
  public JsonText json() {
    return FindingsJson.of(this);
  }
}
