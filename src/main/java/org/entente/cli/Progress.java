package org.entente.cli;

import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// A progress bar on standard error for what takes longer than a second; none where nobody watches.
final class Progress {
  /// So many signatures are checked in about a second.
  private static final int FEW = 500;

  private Progress() {}

  static <T> Iterable<T> over(List<T> items, String task) {
    if (items.size() <= FEW || !Terminal.isThere()) {
      return items;
    }
    return ProgressBar.wrap(items, new ProgressBarBuilder().setTaskName(task));
  }
}
