package org.entente.store;

import java.nio.file.Path;
import java.util.List;
import org.entente.seal.Randomness;

/// An open database with its layout brought up to date and its vault unlocked.
record Tables(
    Database database,
    Vault vault,
    FactTable facts,
    SealedTable secrets,
    SealedTable papers,
    NoteTable notes,
    JournalTable journal,
    RecordTables record)
    implements AutoCloseable {

  /// @param shownAs the name of the file in refusals
  static Tables open(Path file, Path shownAs, VaultAccess access, Randomness randomness) {
    Database database = Database.open(file, shownAs);
    try {
      Migrations.OURS.apply(database);
      return of(database, Vault.open(database, access, randomness));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// What is damaged, verified from content; empty if all is well.
  List<Finding> audit() {
    return new Audit(database).of(record, journal, notes, List.of(secrets, papers));
  }

  @Override
  public void close() {
    database.close();
  }

  private static Tables of(Database database, Vault vault) {
    return new Tables(
        database,
        vault,
        new FactTable(database),
        new SealedTable(database, vault, "secret"),
        new SealedTable(database, vault, "paper"),
        new NoteTable(database, vault),
        new JournalTable(database),
        new RecordTables(database, vault));
  }
}
