package localcloud.lambda.function;

import localcloud.gateway.Caller;

/** Takes what functions print, line by line, as CloudWatch Logs does. */
@FunctionalInterface
public interface FunctionOutput {

  /**
   * @param function the function's session of its role
   * @param group the function's log group, such as {@code /aws/lambda/loan-api}
   * @param stream one per worker, such as {@code 2026/11/22/[$LATEST]0af3…}
   */
  void line(Caller function, String group, String stream, String line);
}
