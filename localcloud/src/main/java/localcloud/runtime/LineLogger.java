package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** Writes each log message as a line, even if it does not end with a line break. */
final class LineLogger implements LambdaLogger {

  @Override
  public void log(String message) {
    System.out.print(message.endsWith("\n") ? message : message + "\n");
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
