package course.run;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time that processes have used. */
public final class ProcessWork {
  private ProcessWork() {}

  /** Of a process and of all that it has started and that still run; zero if nobody tells. */
  public static Duration of(ProcessHandle top) {
    return Stream.concat(Stream.of(top), top.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
