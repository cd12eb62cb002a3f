package localcloud.observe;

import java.time.Instant;

/**
 * Takes a line into a log group's stream; group and stream come into being with their first line.
 */
@FunctionalInterface
public interface LogSink {

  void log(String group, String stream, Instant at, String line);
}
