package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.junit.jupiter.api.Test;

/// Plays the closing in every order: two honest parties, messages that come late, in any order or
/// never, and a depositary that is honest or opens closings on whatever it ever saw.
class ClosingExplorerTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode USA = new PartyCode("USA");
  private static final Policy MINISTER = new Policy.One(new Office("minister"));
  private static final Digest TEXT = digest("text");
  private static final int CLOSINGS = 2;

  /// Something that was said and may reach anyone, any time.
  private sealed interface Said {
    record Deposited(DepositName name) implements Said {}

    record Withdrawn(DepositName name) implements Said {}

    record Opened(Digest closing, SortedSet<DepositName> deposits) implements Said {}

    record Answered(Digest closing, PartyCode party, Answer answer) implements Said {}

    record Reopened(Digest closing) implements Said {}

    record Certified(Digest closing) implements Said {}
  }

  /// `heard` holds who has received what.
  private record Heard(PartyCode by, Said said) {}

  private record World(
      Map<PartyCode, SigningDesk> desks,
      DepositaryDesk depositary,
      Set<Said> said,
      Set<Heard> heard) {}

  private enum Depositary {
    HONEST,
    HOSTILE
  }

  @Test
  void with_an_honest_depositary_nobody_is_surprised_and_at_most_one_certificate_stands() {
    explore(Depositary.HONEST);
  }

  @Test
  void with_a_hostile_depositary_nobody_is_bound_by_what_it_withdrew_or_refused() {
    explore(Depositary.HOSTILE);
  }

  private static void explore(Depositary depositary) {
    var first = new World(desks(), DepositaryDesk.empty(policies()), Set.of(), Set.of());
    Set<World> known = new HashSet<>(Set.of(first));
    var next = new ArrayDeque<World>(known);
    int certified = 0;
    while (!next.isEmpty()) {
      World world = next.poll();
      certified += certificates(world).isEmpty() ? 0 : 1;
      check(world, depositary);
      for (World after : steps(world, depositary)) {
        if (known.add(after)) {
          next.add(after);
        }
      }
    }
    assertThat(certified).as("a deal is reached in some order").isPositive();
    assertThat(known).as("worlds explored").hasSizeGreaterThan(1000);
  }

  private static void check(World world, Depositary depositary) {
    if (depositary == Depositary.HONEST) {
      assertThat(certificates(world)).hasSizeLessThanOrEqualTo(1);
    }
    for (Said.Certified certificate : certificates(world)) {
      for (SigningDesk desk : world.desks().values()) {
        SigningDesk.Asked asked =
            Objects.requireNonNull(desk.closings().get(certificate.closing()), "asked");
        assertThat(asked.answer()).contains(Answer.CONCUR);
        assertThat(asked.deposits()).noneMatch(name -> wasWithdrawn(world, desk, name));
      }
    }
  }

  private static boolean wasWithdrawn(World world, SigningDesk desk, DepositName name) {
    return name.party().equals(desk.party()) && world.said().contains(new Said.Withdrawn(name));
  }

  private static List<Said.Certified> certificates(World world) {
    return said(world, Said.Certified.class);
  }

  private static List<World> steps(World world, Depositary depositary) {
    var steps = new ArrayList<World>();
    if (!certificates(world).isEmpty() && depositary == Depositary.HONEST) {
      return steps; // nothing said after it can matter to the certificate
    }
    for (SigningDesk desk : world.desks().values()) {
      own(world, desk, steps);
      world.said().forEach(said -> hear(world, desk, said).ifPresent(steps::add));
    }
    if (depositary == Depositary.HONEST) {
      world.said().forEach(said -> hear(world, said).ifPresent(steps::add));
      world.depositary().decide().map(d -> decided(world, d)).ifPresent(steps::add);
    } else {
      hostile(world, steps);
    }
    return steps;
  }

  /// What a party does of its own accord: deposit, once again after a withdrawal, or withdraw.
  private static void own(World world, SigningDesk desk, List<World> steps) {
    int most = desk.party().equals(CAN) ? 2 : 1;
    if (desk.given().size() < most && desk.live().isEmpty()) {
      var name = deposit(desk.party(), desk.party() + " " + desk.given().size());
      allowed(() -> desk.deposit(name, TEXT))
          .ifPresent(after -> steps.add(said(with(world, after), new Said.Deposited(name))));
    }
    for (DepositName name : desk.live().keySet()) {
      allowed(() -> desk.withdraw(name))
          .ifPresent(after -> steps.add(said(with(world, after), new Said.Withdrawn(name))));
    }
  }

  private static Optional<World> hear(World world, SigningDesk desk, Said said) {
    var heard = new Heard(desk.party(), said);
    if (world.heard().contains(heard)) {
      return Optional.empty();
    }
    return switch (said) {
      case Said.Opened s -> Optional.of(answer(with(world, heard), desk, s));
      case Said.Reopened s when desk.closings().containsKey(s.closing()) ->
          Optional.of(with(with(world, heard), desk.reopened(s.closing())));
      default -> Optional.empty();
    };
  }

  private static World answer(World world, SigningDesk desk, Said.Opened opened) {
    SigningDesk asked = desk.asked(opened.closing(), TEXT, opened.deposits());
    Answer answer = asked.answer(opened.closing());
    return said(
        with(world, asked.answered(opened.closing(), answer)),
        new Said.Answered(opened.closing(), desk.party(), answer));
  }

  private static Optional<World> hear(World world, Said said) {
    DepositaryDesk desk = world.depositary();
    DepositaryDesk after =
        switch (said) {
          case Said.Deposited s -> desk.deposited(s.name(), TEXT);
          case Said.Withdrawn s -> desk.withdrawn(s.name());
          case Said.Answered s ->
              desk.answered(s.closing(), s.party(), s.answer(), digest(s.toString()));
          default -> desk;
        };
    return after.equals(desk) ? Optional.empty() : Optional.of(with(world, after));
  }

  private static World decided(World world, DepositaryDesk.Decision decision) {
    DepositaryDesk desk = world.depositary();
    return switch (decision) {
      case DepositaryDesk.Decision.Open d -> opened(world, d.number(), d.deposits());
      case DepositaryDesk.Decision.Certify d ->
          said(with(world, desk.certified(d.closing())), new Said.Certified(d.closing()));
      case DepositaryDesk.Decision.Reopen d ->
          said(with(world, desk.reopened(d.closing())), new Said.Reopened(d.closing()));
    };
  }

  /// Opens a closing on any two deposits ever seen, reopens any, and certifies where it can show
  /// two concurrences.
  private static void hostile(World world, List<World> steps) {
    List<Said.Opened> opened = said(world, Said.Opened.class);
    for (Said.Deposited one : said(world, Said.Deposited.class)) {
      for (Said.Deposited other : said(world, Said.Deposited.class)) {
        boolean pair = one.name().party().equals(CAN) && other.name().party().equals(USA);
        if (pair && opened.size() < CLOSINGS) {
          var names = new TreeSet<>(Set.of(one.name(), other.name()));
          steps.add(opened(world, opened.size() + 1L, names));
        }
      }
    }
    for (Said.Opened closing : opened) {
      steps.add(said(world, new Said.Reopened(closing.closing())));
      boolean all =
          policies().keySet().stream()
              .map(p -> new Said.Answered(closing.closing(), p, Answer.CONCUR))
              .allMatch(world.said()::contains);
      if (all) {
        steps.add(said(world, new Said.Certified(closing.closing())));
      }
    }
  }

  private static World opened(World world, long number, SortedSet<DepositName> deposits) {
    Digest closing = digest("closing " + number);
    DepositaryDesk desk = world.depositary().opened(closing, number, TEXT, deposits);
    return said(with(world, desk), new Said.Opened(closing, deposits));
  }

  private static <T extends Said> List<T> said(World world, Class<T> sort) {
    return world.said().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  private static World said(World world, Said said) {
    Set<Said> more = new HashSet<>(world.said());
    more.add(said);
    return new World(world.desks(), world.depositary(), more, world.heard());
  }

  private static World with(World world, SigningDesk desk) {
    var desks = new TreeMap<>(world.desks());
    desks.put(desk.party(), desk);
    return new World(desks, world.depositary(), world.said(), world.heard());
  }

  private static World with(World world, DepositaryDesk desk) {
    return new World(world.desks(), desk, world.said(), world.heard());
  }

  private static World with(World world, Heard heard) {
    Set<Heard> more = new HashSet<>(world.heard());
    more.add(heard);
    return new World(world.desks(), world.depositary(), world.said(), more);
  }

  private static Optional<SigningDesk> allowed(java.util.function.Supplier<SigningDesk> step) {
    try {
      return Optional.of(step.get());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static Map<PartyCode, SigningDesk> desks() {
    var desks = new TreeMap<PartyCode, SigningDesk>();
    policies().keySet().forEach(party -> desks.put(party, SigningDesk.empty(party, policies())));
    return desks;
  }

  private static TreeMap<PartyCode, Policy> policies() {
    var policies = new TreeMap<PartyCode, Policy>();
    policies.put(CAN, MINISTER);
    policies.put(USA, MINISTER);
    return policies;
  }

  private static DepositName deposit(PartyCode party, String words) {
    return new DepositName(party, new Office("minister"), digest(words));
  }

  private static Digest digest(String words) {
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }
}
