package org.entente.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits for Ctrl-C, or for the thread to be interrupted, and closes things in order.
final class UntilStopped {
  private UntilStopped() {}

  /// Returns when stopped; until then does the work each time so long has passed.
  static void every(Optional<Duration> pause, Runnable work, Runnable close) {
    var never = new CountDownLatch(1);
    var hook = new Thread(close, "close");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (pause.isEmpty()) {
        never.await();
        return;
      }
      while (!never.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
        work.run();
      }
    } catch (InterruptedException stopped) {
      Runtime.getRuntime().removeShutdownHook(hook);
      close.run();
    }
  }
}
