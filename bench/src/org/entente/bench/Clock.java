package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Processor time of this process, all threads: the work, the collector of garbage, the compiler.
///
/// Warm: the work is repeated for some seconds first. A series is as many runs as take half a
/// second; the median of nine series counts, of three where one run takes longer. What takes more
/// than fifteen seconds is run once.
final class Clock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final long WARM_NANOS = 6_000_000_000L;
  private static final long SERIES_NANOS = 500_000_000L;
  private static final long SLOW_NANOS = 15_000_000_000L;
  private static final int SERIES = 9;

  private Clock() {}

  static double warmMillis(Supplier<?> work) {
    long first = nanos(work, 1);
    if (first > SLOW_NANOS) {
      return first / 1e6;
    }
    int runs = (int) Math.clamp(SERIES_NANOS / Math.max(1, first), 1, 1_000_000);
    for (long spent = first; spent < WARM_NANOS; ) {
      long nanos = nanos(work, runs);
      spent += nanos;
      runs = (int) Math.clamp((long) runs * SERIES_NANOS / Math.max(1, nanos), 1, 1_000_000);
    }
    var millis = new ArrayList<Double>();
    for (int i = 0; i < (runs == 1 ? 3 : SERIES); i++) {
      millis.add(nanos(work, runs) / 1e6 / runs);
    }
    return median(millis);
  }

  private static long nanos(Supplier<?> work, int runs) {
    System.gc();
    long from = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < runs; i++) {
      if (work.get() == null) {
        throw new IllegalStateException("no answer");
      }
    }
    return SYSTEM.getProcessCpuTime() - from;
  }

  static double median(List<Double> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }
}
