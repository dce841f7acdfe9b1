package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.entente.base.Refused;
import org.sqlite.SQLiteException;

/// What a failure of the engine or of the disk means to a person. The numbers are SQLite's primary
/// result codes (sqlite.org, rescode).
final class Failures {
  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int PROTOCOL = 15;
  private static final int PRIMARY = 0xff;

  private Failures() {}

  static Refused refused(SQLException e, Path file) {
    return new Refused(refusal(e, file.toString()));
  }

  static Refused refused(IOException e, Path path) {
    String detail = String.valueOf(e.getMessage());
    if (detail.toLowerCase(Locale.ROOT).contains("no space")) {
      return new Refused(new StoreRefusal.DiskFull(path.toString()));
    }
    String what = e.getClass().getSimpleName() + " " + detail;
    return new Refused(new StoreRefusal.DiskFailed(path.toString(), what));
  }

  private static StoreRefusal refusal(SQLException e, String thing) {
    String detail = String.valueOf(e.getMessage());
    return switch (code(e)) {
      case FULL -> new StoreRefusal.DiskFull(thing);
      case BUSY, LOCKED, PROTOCOL -> new StoreRefusal.NodeInUse(thing, "another program");
      case PERM, READONLY, IOERR, CANTOPEN -> new StoreRefusal.DiskFailed(thing, detail);
      default -> new StoreRefusal.DatabaseDamaged(thing, detail);
    };
  }

  private static int code(SQLException e) {
    return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & PRIMARY : 0;
  }
}
