package org.entente.cli;

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/// A progress bar on standard error that shows itself to a person after a second of work.
final class LateBar implements AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final String task;
  private final long begun = System.nanoTime();
  private @Nullable ProgressBar bar;

  LateBar(String task) {
    this.task = task;
  }

  void step(long done, long all) {
    if (bar == null && System.nanoTime() - begun > PATIENCE_NANOS && Terminal.isThere()) {
      bar = new ProgressBar(task, all);
    }
    if (bar != null) {
      bar.maxHint(all);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
