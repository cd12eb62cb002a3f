package localcloud.lambda.function;

/**
 * Receives, one value at a time, the metrics of the namespace {@code AWS/Lambda}, as listed on
 * AWS's page "Types of metrics for Lambda functions".
 */
@FunctionalInterface
public interface MetricSink {

  /**
   * @param metric Invocations, Errors, Throttles, DeadLetterErrors, … (unit Count), Duration or
   *     IteratorAge (unit Milliseconds)
   * @param function the value of the dimension FunctionName
   */
  void record(String metric, String function, double value, String unit);
}
