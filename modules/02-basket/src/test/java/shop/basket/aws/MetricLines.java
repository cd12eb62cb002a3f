package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Logger;
import shop.foundation.outbox.OldestWaiting;

/** What the watch's metric writes, where its function's log is. */
final class MetricLines {
  private MetricLines() {}

  static String of(Runnable action) {
    var logger = Logger.getLogger(OldestWaiting.class.getName());
    var before = System.err;
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, UTF_8));
    try {
      OldestWaiting.writeLines();
      action.run();
    } finally {
      System.setErr(before);
      for (var handler : logger.getHandlers()) {
        logger.removeHandler(handler);
      }
      logger.setUseParentHandlers(true);
    }
    return written.toString(UTF_8);
  }
}
