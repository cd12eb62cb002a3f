package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** A log message is a line, also where its author did not end it. */
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
