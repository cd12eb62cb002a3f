package localcloud.lambda.function;

import localcloud.gateway.Caller;

/** Receives what functions print, line by line, as CloudWatch Logs does. */
@FunctionalInterface
public interface FunctionOutput {

  /**
   * @param function the session of the function's role
   * @param group the function's log group, such as {@code /aws/lambda/loan-api}
   * @param stream the worker's log stream, such as {@code 2026/11/22/[$LATEST]0af3…}
   */
  void line(Caller function, String group, String stream, String line);
}
