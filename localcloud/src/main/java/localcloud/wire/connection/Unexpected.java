package localcloud.wire.connection;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.gateway.SafeText;

/**
 * Logs failures that are mistakes of the local cloud. The first of a kind is logged with its trace,
 * the others only as powers of two are reached, so that a client in a loop fills no disk.
 */
public final class Unexpected {
  private static final int MOST_KINDS = 50;
  private static final int LONGEST = 200;
  private static final int FRAMES = 15;
  private static final System.Logger LOG = System.getLogger("localcloud");
  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  private Unexpected() {}

  /**
   * Logs that {@code what}, such as a request's method and path, failed; not while the server ends,
   * whose services have ended before it.
   */
  public static void log(String what, Throwable failure) {
    if (Connection.ends()) {
      return;
    }
    String shown = shortened(what);
    String kind = kind(failure);
    if (!SEEN.containsKey(kind) && SEEN.size() >= MOST_KINDS) {
      return;
    }
    int times = SEEN.merge(kind, 1, Integer::sum);
    if (times == 1) {
      LOG.log(System.Logger.Level.ERROR, shown + " failed unexpectedly: " + trace(failure));
    } else if (Integer.bitCount(times) == 1) {
      LOG.log(System.Logger.Level.ERROR, shown + " failed like " + (times - 1) + " calls before");
    }
  }

  /** Its first lines: those of a stack that overflowed would fill pages. */
  private static String trace(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(3)
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(shortened(one.toString())),
                    Stream.of(one.getStackTrace()).limit(FRAMES).map(frame -> "\tat " + frame)))
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String unmasked) {
    String text = SafeText.of(unmasked);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static String kind(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
  }
}
