package org.entente.cli;

/// What the exit code tells a script.
final class Exit {
  /// The command did what it says.
  static final int DONE = 0;

  /// A rule forbade it, or what was checked does not hold.
  static final int REFUSED = 1;

  /// The words on the command line make no sense together.
  static final int USAGE = 2;

  /// A bug.
  static final int FAULT = 3;

  private Exit() {}
}
