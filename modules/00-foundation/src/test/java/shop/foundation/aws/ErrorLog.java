package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What is logged as an error, by whichever logger SLF4J has found: a function's own is the JDK's; a
 * workbench has the simple one, which writes only warnings and errors.
 */
final class ErrorLog {
  private ErrorLog() {}

  /** What {@code work} logs. */
  static String of(Runnable work) {
    var before = System.err;
    var lines = new ByteArrayOutputStream();
    var stream = new PrintStream(lines, true, UTF_8);
    var errors = new Errors(stream);
    System.setErr(stream);
    Logger.getLogger("").addHandler(errors);
    try {
      work.run();
      return lines.toString(UTF_8);
    } finally {
      Logger.getLogger("").removeHandler(errors);
      System.setErr(before);
    }
  }

  private static final class Errors extends Handler {
    private final JsonLines format = new JsonLines();
    private final PrintStream out;

    private Errors(PrintStream out) {
      this.out = out;
      setLevel(Level.SEVERE);
    }

    @Override
    public void publish(LogRecord event) {
      if (isLoggable(event)) {
        out.print(format.format(event));
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
