package localcloud.observe;

import java.time.Instant;

/** Adds a line to a log group's stream; the first line creates the group and the stream. */
@FunctionalInterface
public interface LogSink {

  void log(String group, String stream, Instant at, String line);
}
