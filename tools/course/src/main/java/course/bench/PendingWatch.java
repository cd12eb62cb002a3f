package course.bench;

import course.aws.Endpoint;
import course.aws.FunctionLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import localcloud.LocalCloud;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the functions log while scenarios run, for the words to a failure. Once a function
 * says that a step is pending, there is nothing more to wait for: the scenarios are interrupted.
 */
final class PendingWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private final Thread scenarios;
  private final List<FunctionLog> logs;
  private final Thread watcher;
  private volatile @Nullable Verdict found;
  private volatile @Nullable String trouble;

  PendingWatch(LocalCloud cloud, Thread scenarios) {
    this.scenarios = scenarios;
    Endpoint endpoint = new Endpoint(cloud.endpoint().toString());
    this.logs =
        FUNCTIONS.stream()
            .map(name -> new FunctionLog(endpoint, name, cloud.clock().instant()))
            .toList();
    this.watcher = Thread.ofVirtual().start(this::watch);
  }

  private static final List<String> FUNCTIONS =
      List.of(
          "shop-dev-product-api",
          "shop-dev-basket-api",
          "shop-dev-basket-relay",
          "shop-dev-ordering-api",
          "shop-dev-ordering-checkout");

  Optional<Verdict> pending() {
    look();
    return Optional.ofNullable(found);
  }

  /** A failure, with what a function said of it last. */
  Verdict explain(Verdict failure) {
    String words = trouble;
    return words == null ? failure : failure.and("In the function's log: " + words);
  }

  private void watch() {
    try {
      while (found == null) {
        Thread.sleep(BETWEEN_LOOKS);
        look();
      }
      scenarios.interrupt();
    } catch (InterruptedException e) {
      // The scenarios have ended.
    }
  }

  private synchronized void look() {
    for (FunctionLog log : logs) {
      for (String line : lines(log)) {
        FailureText.pending(line)
            .ifPresent(step -> found = Verdict.pending(step.id(), step.task()));
        Trouble.in(line).ifPresent(words -> trouble = words);
      }
    }
  }

  /** A function that is not deployed has no log group. */
  private static List<String> lines(FunctionLog log) {
    try {
      return log.next();
    } catch (course.run.Failure e) {
      return List.of();
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.interrupted();
    }
  }
}
