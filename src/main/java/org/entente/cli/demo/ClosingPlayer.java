package org.entente.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.record.Office;
import org.entente.talks.Answer;
import org.entente.talks.Finality;
import org.entente.talks.Phase;

/// Plays the steps after the text is agreed: conclusion, initials, signatures, closings, release,
/// announcement, and what strangers do with it. Each step is checked on the nodes before its
/// sentence is told.
final class ClosingPlayer {
  private final Stage stage;
  private final Account account;
  private final PartyCode depositary;
  private final List<PartyCode> parties;
  private final Strangers strangers;
  private final Path announcement;

  ClosingPlayer(
      Stage stage,
      Account account,
      PartyCode depositary,
      List<PartyCode> parties,
      Path announcement) {
    this.stage = stage;
    this.account = account;
    this.depositary = depositary;
    this.parties = parties;
    this.announcement = announcement;
    this.strangers = new Strangers(account, announcement);
  }

  void play(List<String> step) {
    switch (step.getFirst()) {
      case "conclude" -> {
        node(step).moves().conclude(office(step));
        syncParties();
      }
      case "initial" -> {
        node(step).signing().initial(office(step));
        syncParties();
      }
      case "words" -> compareWords();
      case "sign" -> node(step).signing().sign(office(step));
      case "deposit" -> deposit(step);
      case "withdraw" -> {
        node(step).signing().withdraw(office(step));
        stage.sync(party(step), depositary);
      }
      case "closing" -> requireClosing(number(step));
      case "concur" -> answer(step, Answer.CONCUR);
      case "refuse" -> answer(step, Answer.REFUSE);
      case "reopened" -> requireReopened(number(step));
      case "certificate" -> requireFinal();
      case "release" -> {
        node(step).publishing().release(office(step));
        syncParties();
      }
      case "announce" -> announce(step);
      case "verify" -> strangers.verify();
      case "quote" -> strangers.quote(step.get(1), step.get(2), step.get(3));
      case "forge" -> strangers.forge(step.get(1), step.get(2), step.get(3), step.get(4));
      default -> throw new IllegalStateException("no such step: " + step);
    }
    tell(step);
  }

  /// A quotation and a forgery tell their own sentence before they are looked up.
  private void tell(List<String> step) {
    account.say(step.getLast());
    if (step.getFirst().equals("words")) {
      account.detail(String.join(" ", stage.node(parties.getFirst()).signing().words()));
    }
    strangers.tellFindings();
  }

  private void compareWords() {
    List<String> one = stage.node(parties.getFirst()).signing().words();
    for (PartyCode party : parties) {
      require(one.equals(stage.node(party).signing().words()), "the twelve words are the same");
    }
  }

  private void deposit(List<String> step) {
    LocalNode node = node(step);
    if (!node.signing().hasSigned(office(step))) {
      node.signing().sign(office(step)); // a signature that was returned is given anew
    }
    node.signing().deposit(office(step));
    stage.sync(party(step), depositary);
  }

  private void requireClosing(long number) {
    syncWithDepositary();
    for (PartyCode party : parties) {
      boolean open =
          stage.node(party).proceedings().finality().open().stream()
              .anyMatch(closing -> closing.closing().number() == number);
      require(open, "closing " + number + " is open");
    }
  }

  private void answer(List<String> step, Answer answer) {
    LocalNode node = node(step);
    for (Map.Entry<Digest, Answer> closing : node.signing().unanswered().entrySet()) {
      node.signing().answer(closing.getKey(), answer);
    }
    stage.sync(party(step), depositary);
    syncParties();
  }

  private void requireReopened(long number) {
    syncWithDepositary();
    for (PartyCode party : parties) {
      List<Finality.ClosingState> closings = stage.node(party).proceedings().finality().closings();
      require(
          closings.size() == number && closings.getLast().reopening().isPresent(),
          "closing " + number + " was reopened");
    }
  }

  private void requireFinal() {
    syncWithDepositary();
    for (PartyCode party : parties) {
      require(stage.node(party).proceedings().phase() == Phase.FINAL, "the deal is final");
    }
  }

  private void announce(List<String> step) {
    byte[] bundle = node(step).publishing().announce(office(step));
    Stage.write(announcement, bundle);
    syncParties();
    syncWithDepositary();
  }

  private void syncParties() {
    stage.sync(parties.get(0), parties.get(1));
  }

  private void syncWithDepositary() {
    parties.forEach(party -> stage.sync(party, depositary));
  }

  private static void require(boolean holds, String claim) {
    if (!holds) {
      throw new IllegalStateException("the demo expected that " + claim);
    }
  }

  private LocalNode node(List<String> step) {
    return stage.node(party(step));
  }

  private static PartyCode party(List<String> step) {
    return new PartyCode(step.get(1));
  }

  private static Office office(List<String> step) {
    return new Office(step.get(2));
  }

  private static long number(List<String> step) {
    return Long.parseLong(step.get(1));
  }
}
