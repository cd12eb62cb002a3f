package search.shop;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import search.lambda.SimulatedInvocation;
import search.watch.LoggedMetrics;

/** Brings what functions log to the metrics of their history: the loggers are all histories'. */
final class MetricLines extends Handler {

  @Override
  public void publish(LogRecord line) {
    SimulatedInvocation.running()
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
