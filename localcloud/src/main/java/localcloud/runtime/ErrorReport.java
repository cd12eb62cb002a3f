package localcloud.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure in the form in which AWS's runtime reports it: errorMessage, errorType, stackTrace and
 * cause, as JSON.
 */
final class ErrorReport {
  private ErrorReport() {}

  static byte[] of(Throwable failure) {
    return json(failure).getBytes(StandardCharsets.UTF_8);
  }

  static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static String json(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace())
            .map(frame -> quoted(frame.toString()))
            .collect(Collectors.joining(","));
    Throwable cause = failure.getCause();
    return "{\"errorMessage\":"
        + quoted(failure.getMessage())
        + ",\"errorType\":"
        + quoted(failure.getClass().getName())
        + ",\"stackTrace\":["
        + frames
        + "]"
        + (cause == null || cause == failure ? "" : ",\"cause\":" + json(cause))
        + "}";
  }

  private static String quoted(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default ->
            json.append(
                c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return json.append('"').toString();
  }
}
