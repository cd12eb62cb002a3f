package localcloud.lambda.function;

/**
 * Takes the metrics of namespace {@code AWS/Lambda}, one value at a time, as AWS's page "Types of
 * metrics for Lambda functions" lists them.
 */
@FunctionalInterface
public interface MetricSink {

  /**
   * @param metric Invocations, Errors, Throttles, DeadLetterErrors, … (unit Count), Duration or
   *     IteratorAge (unit Milliseconds)
   * @param function the value of dimension FunctionName
   */
  void record(String metric, String function, double value, String unit);
}
