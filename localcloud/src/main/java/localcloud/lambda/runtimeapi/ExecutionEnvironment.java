package localcloud.lambda.runtimeapi;

import org.jspecify.annotations.Nullable;

/** What calls the Runtime API: the place in which a function runs one invocation at a time. */
public interface ExecutionEnvironment {

  String functionArn();

  /**
   * Waits for the next event; null when the process ends and nobody waits any more. Asking for the
   * first one means the function is initialized.
   */
  @Nullable Invocation next();

  /** Whether the request id is the one of the running invocation. */
  boolean answered(String requestId, boolean failed, byte[] body);

  void initFailed(byte[] error);
}
