package localcloud.lambda;

/** Takes what functions print, line by line, as CloudWatch Logs does. */
@FunctionalInterface
public interface LogSink {

  /**
   * @param group the function's log group, such as {@code /aws/lambda/shop-dev-product-api}
   * @param stream one per worker, such as {@code 2026/11/22/[$LATEST]0af3…}
   */
  void line(String function, String group, String stream, String line);
}
