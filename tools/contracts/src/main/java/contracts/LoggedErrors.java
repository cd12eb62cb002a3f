package contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What is logged as a warning or an error, by whichever logger SLF4J has found: a function's own is
 * the JDK's; a workbench has the simple one, which writes nothing else and to {@code System.err}.
 */
public final class LoggedErrors {
  private LoggedErrors() {}

  /** What {@code work} logs. */
  public static String of(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(lines, true, UTF_8);
    Handler handler = new Lines(stream);
    System.setErr(stream);
    Logger.getLogger("").addHandler(handler);
    try {
      work.run();
      return lines.toString(UTF_8);
    } finally {
      Logger.getLogger("").removeHandler(handler);
      System.setErr(before);
    }
  }

  private static final class Lines extends Handler {
    private final PrintStream out;

    private Lines(PrintStream out) {
      this.out = out;
      setFormatter(new SimpleFormatter());
      setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord event) {
      if (isLoggable(event)) {
        out.print(getFormatter().format(event));
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
