package localcloud.lambda.runtimeapi;

import org.jspecify.annotations.Nullable;

/**
 * The client of the Runtime API: an environment in which a function runs one invocation at a time.
 */
public interface ExecutionEnvironment {

  String functionArn();

  /** The only process that may use the Runtime API for it. */
  Process process();

  /**
   * Waits for the next event; null if the process has ended. The first request means that the
   * function is initialized.
   */
  @Nullable Invocation next();

  /** Takes the answer; returns whether the request id is that of the running invocation. */
  boolean answered(String requestId, boolean failed, byte[] body);

  void initFailed(byte[] error);
}
