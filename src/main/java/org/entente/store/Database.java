package org.entente.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// One connection to one SQLite file, for one thread at a time. What the engine reports becomes a
/// [StoreRefusal]; once the disk has failed nothing more is written.
///
/// After a failed fsync the kernel may have dropped the pages and say yes the next time, so trying
/// again proves nothing (Rebello et al., “Can Applications Recover from fsync Failures?”, 2020).
final class Database implements AutoCloseable {

  /// What is done with the connection.
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /// What is made of a row.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final String SETTINGS =
      """
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA busy_timeout = 0;
      """;

  private static final String LOOK_ONLY =
      """
      PRAGMA query_only = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      """;

  private final Path shownAs;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean stopped;

  private Database(Path shownAs, Connection connection) {
    this.shownAs = shownAs;
    this.connection = connection;
  }

  /// Opens a file that is there (an empty one is an empty database); refusals call it `shownAs`.
  static Database open(Path file, Path shownAs) {
    return open(file, shownAs, SETTINGS);
  }

  /// Opens a file to read it and leaves no other file beside it.
  static Database inspect(Path file) {
    return open(file, file, LOOK_ONLY);
  }

  private static Database open(Path file, Path shownAs, String settings) {
    Connection connection;
    try {
      // a URI, so that no character of the path can be read as an option
      connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri(), properties());
    } catch (SQLException e) {
      throw Failures.refused(e, shownAs);
    }
    var database = new Database(shownAs, connection);
    try {
      database.read(() -> {
        database.script(settings);
        return null;
      });
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The name of the file in refusals.
  String name() {
    return shownAs.toString();
  }

  /// Reads.
  synchronized <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Writes in one transaction: all of it is durable when this returns, or none of it is there.
  synchronized <T extends @Nullable Object> T write(Work<T> work) {
    if (stopped) {
      throw new Refused(new StoreRefusal.StoreStopped(shownAs.toString()));
    }
    boolean done = false;
    try {
      script("BEGIN IMMEDIATE");
      T result = work.run();
      script("COMMIT");
      done = true;
      return result;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /// Runs statements that answer nothing.
  void script(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /// Runs one statement and answers how many rows it changed.
  int update(String sql, Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  <T> List<T> all(String sql, Row<T> reader, Object... values) throws SQLException {
    var found = new ArrayList<T>();
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  <T> Optional<T> first(String sql, Row<T> reader, Object... values) throws SQLException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  long number(String sql, Object... values) throws SQLException {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  @Override
  public synchronized void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      prepared.clear();
      connection.close();
    } catch (SQLException e) {
      throw Failures.refused(e, shownAs);
    }
  }

  /// The driver would ask for generated keys after each insert, and leave that statement running.
  private static Properties properties() {
    var properties = new Properties();
    properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
    return properties;
  }

  private PreparedStatement bind(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private Refused failed(SQLException e) {
    Refused refused = Failures.refused(e, shownAs);
    stopped |= refused.refusal() instanceof StoreRefusal.DiskFailed;
    // the driver finalizes a statement that failed
    prepared.clear();
    return refused;
  }

  /// The engine may have rolled back by itself already; then there is nothing to do.
  private void rollBack() {
    try {
      script("ROLLBACK");
    } catch (SQLException e) {
      stopped |= !String.valueOf(e.getMessage()).contains("no transaction is active");
    }
  }
}
