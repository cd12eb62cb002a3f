package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Answers the caller when the code being checked ends this process. Nothing else could: a call to
 * {@link System#exit} cannot be refused.
 */
final class LastWords {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private @Nullable Writer caller;

  static LastWords listen() {
    LastWords words = new LastWords();
    Runtime.getRuntime().addShutdownHook(new Thread(words::say));
    return words;
  }

  synchronized void owedTo(@Nullable Writer caller) {
    this.caller = caller;
  }

  private synchronized void say() {
    if (caller == null) {
      return;
    }
    try {
      caller.write(MAPPER.writeValueAsString(verdict()) + "\n");
      caller.flush();
    } catch (IOException e) {
      System.err.println("A caller went away: " + e);
    }
  }

  private static Verdict verdict() {
    return Thread.getAllStackTraces().values().stream()
        .filter(LastWords::exits)
        .findFirst()
        .map(
            trace ->
                Verdict.wrong(
                    Learners.frame(trace),
                    "Code of the shop never ends the process that it runs in",
                    new IllegalStateException("System.exit was called: throw or return instead.")))
        .orElseGet(
            () ->
                Verdict.broken(
                    new IllegalStateException("The workbench was told to end: check again.")));
  }

  private static boolean exits(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit"));
  }
}
