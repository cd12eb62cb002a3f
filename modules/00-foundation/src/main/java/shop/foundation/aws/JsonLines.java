package shop.foundation.aws;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.slf4j.MDC;
import shop.foundation.Json;
import shop.foundation.Timestamp;

/**
 * Writes a log event as one line of JSON, with every MDC key as a field. Names and levels are those
 * of Powertools for AWS Lambda, except that {@code error} is the stack trace as text.
 */
final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord event) {
    var line = new LinkedHashMap<String, String>();
    line.put("level", level(event.getLevel()));
    line.put("message", formatMessage(event));
    line.put("logger", event.getLoggerName());
    line.put("timestamp", new Timestamp(event.getInstant()).toString());
    line.put("service", System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
    var context = MDC.getCopyOfContextMap();
    line.putAll(context == null ? Map.of() : context);
    if (event.getThrown() != null) {
      line.put("error", stackTrace(event.getThrown()));
    }
    line.replaceAll((_, value) -> Masking.of(value));
    return Json.write(line) + "\n";
  }

  /** SLF4J's names, which people search for; java.util.logging has others. */
  private static String level(Level level) {
    if (level.equals(Level.SEVERE)) {
      return "ERROR";
    }
    return level.equals(Level.WARNING) ? "WARN" : level.getName();
  }

  private static String stackTrace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
