package course.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU time that processes have used, if the system reports it (Linux: proc(5)). */
final class CpuTime {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11;

  private CpuTime() {}

  /**
   * Seconds of user and system time of a process, of its ended children, and of all its live
   * descendants.
   */
  static double ofTree(ProcessHandle top) {
    return Stream.concat(Stream.of(top), top.descendants())
        .mapToDouble(process -> ticks(process.pid(), 4) / TICKS_PER_SECOND)
        .sum();
  }

  /** The same for this process's ended children, and for theirs. */
  static double ofEndedChildren() {
    long pid = ProcessHandle.current().pid();
    return (ticks(pid, 4) - ticks(pid, 2)) / TICKS_PER_SECOND;
  }

  /**
   * The first two numbers are the process's own, user and system; the next two are its ended
   * children's.
   */
  private static long ticks(long pid, int numbers) {
    return fields(pid)
        .map(fields -> Stream.of(fields).skip(USER).limit(numbers).mapToLong(Long::parseLong).sum())
        .orElse(0L);
  }

  /** The fields after the program's name, which may contain blanks. */
  private static Optional<String[]> fields(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
