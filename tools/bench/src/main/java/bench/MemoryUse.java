package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of processes in megabytes.
 *
 * @param resident everything that is in memory (RSS)
 * @param proportional the same, with each shared page divided among those who share it (PSS)
 */
record MemoryUse(double resident, double proportional) {
  static final MemoryUse NONE = new MemoryUse(0, 0);

  static MemoryUse of(List<ProcessHandle> processes) {
    return processes.stream().map(MemoryUse::of).reduce(NONE, MemoryUse::plus);
  }

  /** Only Linux tells. */
  private static MemoryUse of(ProcessHandle process) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc", "" + process.pid(), "smaps_rollup"));
      return new MemoryUse(megabytes(lines, "Rss:"), megabytes(lines, "Pss:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double megabytes(List<String> lines, String name) {
    return lines.stream()
            .filter(line -> line.startsWith(name))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  MemoryUse plus(MemoryUse other) {
    return new MemoryUse(resident + other.resident, proportional + other.proportional);
  }
}
