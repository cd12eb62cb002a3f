package search.shop;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import search.lambda.SimulatedInvocation;
import search.watch.LoggedMetrics;

/**
 * Brings what functions log, if their role lets them, to the metrics of their history: the loggers
 * are all histories'.
 */
final class MetricLines extends Handler {
  private static final List<String> WRITES_A_LOG =
      List.of("logs:CreateLogStream", "logs:PutLogEvents");

  @Override
  public void publish(LogRecord line) {
    SimulatedInvocation.running()
        .filter(invocation -> WRITES_A_LOG.stream().allMatch(invocation.role()::allowsSome))
        .ifPresent(invocation -> LoggedMetrics.keep(line.getMessage(), invocation.metrics()));
  }

  @Override
  public void flush() {
    // It keeps nothing back.
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
