package course.bench;

import course.aws.Endpoint;
import course.aws.FunctionLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.LocalCloud;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the functions log while scenarios run, to explain a failure. Once a function says that
 * a step is pending, there is nothing more to wait for: the scenarios are interrupted.
 */
final class PendingWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private final Thread scenarios;
  private final Endpoint endpoint;
  private final Instant since;
  private final Printed printed;
  private final Map<String, FunctionLog> logs = new HashMap<>();
  private final Thread watcher;
  private volatile @Nullable Verdict found;
  private volatile @Nullable String trouble;

  PendingWatch(LocalCloud cloud, Thread scenarios, Printed printed) {
    this.scenarios = scenarios;
    this.printed = printed;
    this.endpoint = new Endpoint(cloud.endpoint().toString());
    this.since = cloud.clock().instant();
    this.watcher = Thread.ofVirtual().start(this::watch);
  }

  Optional<Verdict> pending() {
    if (found == null) {
      look();
    }
    return Optional.ofNullable(found);
  }

  /** A failure, with what a function last logged about it. */
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
    functions()
        .forEach(
            function -> {
              List<String> lines = lines(function);
              lines.forEach(this::look);
              printed.log(lines);
            });
  }

  private List<String> functions() {
    try {
      return FunctionLog.functions(endpoint);
    } catch (course.run.Failure e) {
      return List.of();
    }
  }

  /** A function that was just deleted has no log group any more. */
  private List<String> lines(String function) {
    try {
      return logs.computeIfAbsent(function, name -> new FunctionLog(endpoint, name, since)).next();
    } catch (course.run.Failure e) {
      return List.of();
    }
  }

  private void look(String line) {
    FailureText.pending(line).ifPresent(step -> found = Verdict.pending(step.id(), step.task()));
    Trouble.in(line).ifPresent(words -> trouble = words);
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
