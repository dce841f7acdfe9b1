package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.store.Finding;
import org.entente.store.SqliteStore;
import org.entente.text.TextKey;
import org.jspecify.annotations.Nullable;

/// Verifies a node's data from scratch, trusting nothing that was verified before: the store from
/// its content, every act with its signatures and its place in a new record, every text against its
/// salted digest, and that each position and matter an act names is whole.
///
/// It works on a store whose node could not be opened, and changes nothing.
public final class Auditing {
  private static final String FETCH =
      "Restore the last backup, or ask another party for what is missing";

  private final SqliteStore store;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private long done;
  private long all;
  private int texts;

  private Auditing(SqliteStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /// Is told how far the audit has come.
  @FunctionalInterface
  public interface Progress {
    void step(long done, long all);
  }

  /// What was looked at, and what is wrong; nothing is wrong if there are no findings.
  public record Report(int acts, int texts, List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isWhole() {
      return findings.isEmpty();
    }
  }

  public static Report of(SqliteStore store, Progress progress) {
    return new Auditing(store, progress).report();
  }

  private Report report() {
    findings.addAll(store.audit());
    List<byte[]> acts = attempt(store::acts).orElse(List.of());
    all = 2L * acts.size();
    attempt(() -> charter(acts)).ifPresent(charter -> record(charter, acts));
    return new Report(acts.size(), texts, findings);
  }

  /// The charter, or nothing where the node has not joined yet and there is no more to verify.
  private @Nullable Charter charter(List<byte[]> acts) {
    Optional<byte[]> bytes = store.fact(LocalNode.CHARTER);
    if (bytes.isEmpty() && !acts.isEmpty()) {
      add("charter", "there are acts, and the charter they are under is missing");
    }
    return bytes.map(b -> Charter.parse(b, "charter")).orElse(null);
  }

  private void record(Charter charter, List<byte[]> acts) {
    var record = new Record(charter);
    int number = 0;
    for (byte[] bytes : acts) {
      String place = "act number " + ++number + " in the store";
      attempt(() -> record.receive(bytes, place));
      step();
    }
    for (byte[] bytes : acts) {
      attempt(() -> SignedAct.parse(bytes, "act")).ifPresent(act -> requirePlaced(record, act));
    }
    key(charter).ifPresent(key -> texts(record, new Library(store, key)));
  }

  private void requirePlaced(Record record, SignedAct act) {
    if (!record.holds(act.id()) && !isNamed(act)) {
      add("act " + act.act().title(), "it does not count: the act before it is missing or refused");
    }
  }

  private boolean isNamed(SignedAct act) {
    return findings.stream().anyMatch(f -> f.thing().contains(act.act().title()));
  }

  private Optional<TextKey> key(Charter charter) {
    Optional<TextKey> key =
        attempt(() -> store.secret(Keyring.nameOf(charter)).map(TextKey::new))
            .flatMap(found -> found);
    key.filter(k -> !k.commitment().equals(charter.textKey()))
        .ifPresent(k -> add("text key", "it is not the one the charter commits to"));
    return key;
  }

  private void texts(Record record, Library library) {
    for (SignedAct act : record.all()) {
      for (Digest digest : attempt(() -> store.textsOf(act.id())).orElse(List.of())) {
        texts++;
        salted(library, digest, act);
      }
      named(library, act);
      step();
    }
  }

  /// The text must have the digest it is kept under.
  private void salted(Library library, Digest digest, SignedAct act) {
    try {
      boolean holds =
          store
              .text(digest)
              .filter(t -> library.digests().key().digest(t).equals(digest))
              .isPresent();
      if (!holds) {
        add("text " + digest, "its words have another digest, and it came with " + title(act));
      }
    } catch (Refused unreadable) {
      return; // the store's own audit has said so
    }
  }

  private void named(Library library, SignedAct act) {
    Statement statement = act.act().statement();
    if (statement instanceof Statement.Positioned positioned) {
      whole(act, () -> library.position(positioned.position()));
    }
    statement.matters().forEach(matter -> whole(act, () -> library.matter(matter)));
  }

  /// What an act names must come together; a part found faulty before makes it "not whole" too.
  private void whole(SignedAct act, Runnable reading) {
    try {
      reading.run();
    } catch (Refused refused) {
      Refusal why = refused.refusal();
      add("the text named by " + title(act), "it is not whole: " + why.thing() + ", " + why.rule());
    }
  }

  private static String title(SignedAct act) {
    return "act " + act.act().title();
  }

  private void step() {
    progress.step(++done, all);
  }

  private void add(String thing, String fault) {
    findings.add(new Finding(Finding.Kind.DAMAGED, thing, fault, FETCH));
  }

  private interface Reading<T> {
    @Nullable T read();
  }

  private <T> Optional<T> attempt(Reading<T> reading) {
    try {
      return Optional.ofNullable(reading.read());
    } catch (Refused refused) {
      Refusal why = refused.refusal();
      boolean known = findings.stream().anyMatch(f -> f.thing().equals(why.thing()));
      if (!known) {
        add(why.thing(), why.rule());
      }
      return Optional.empty();
    }
  }
}
