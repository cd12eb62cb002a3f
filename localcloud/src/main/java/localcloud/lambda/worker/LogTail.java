package localcloud.lambda.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Passes on what a worker logs and keeps the last 4 KB of the running invocation, which its caller
 * may want (Lambda API Reference, "Invoke", LogType).
 */
final class LogTail implements Consumer<String> {
  private static final int MOST_BYTES = 4096;

  private final Consumer<String> log;
  private final Deque<String> lines = new ArrayDeque<>();
  private int characters;

  LogTail(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void accept(String line) {
    log.accept(line);
    keep(line.length() > MOST_BYTES ? line.substring(line.length() - MOST_BYTES) : line);
  }

  private synchronized void keep(String line) {
    lines.addLast(line);
    characters += line.length() + 1;
    // No character takes less than a byte.
    while (characters - lines.getFirst().length() - 1 >= MOST_BYTES) {
      characters -= lines.removeFirst().length() + 1;
    }
  }

  synchronized void begin() {
    lines.clear();
    characters = 0;
  }

  /** In UTF-8, beginning with a whole character. */
  synchronized byte[] bytes() {
    byte[] all = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    int start = Math.max(0, all.length - MOST_BYTES);
    while (start < all.length && (all[start] & 0xC0) == 0x80) {
      start++;
    }
    return Arrays.copyOfRange(all, start, all.length);
  }
}
