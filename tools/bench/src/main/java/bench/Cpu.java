package bench;

import java.time.Duration;
import java.util.List;

/** The CPU time, in milliseconds, of a cloud's own process, its functions and DynamoDB's engine. */
record Cpu(double cloud, double functions, double engine) {
  static final Cpu NONE = new Cpu(0, 0, 0);

  /** What the processes have used so far; one that has ended does not count. */
  static Cpu of(CloudProcess shop) {
    return new Cpu(of(List.of(shop.cloud())), of(shop.functions()), of(shop.engine()));
  }

  private static double of(List<ProcessHandle> processes) {
    return processes.stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toMillis)
        .sum();
  }

  Cpu plus(Cpu other) {
    return new Cpu(cloud + other.cloud, functions + other.functions, engine + other.engine);
  }

  Cpu minus(Cpu other) {
    return new Cpu(cloud - other.cloud, functions - other.functions, engine - other.engine);
  }

  Cpu per(int requests) {
    return new Cpu(cloud / requests, functions / requests, engine / requests);
  }
}
