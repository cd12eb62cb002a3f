package localcloud.lambda.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import localcloud.runtime.FunctionProcess;

/** Reads what a worker prints until its process ends; tells where an invocation's lines end. */
final class WorkerLog {
  private final Consumer<String> lines;
  private final Consumer<String> ends;
  private final Thread reader;

  /**
   * @param lines receives each printed line
   * @param ends receives the request id of an invocation after its last line
   */
  WorkerLog(String name, InputStream output, Consumer<String> lines, Consumer<String> ends) {
    this.lines = lines;
    this.ends = ends;
    this.reader = Thread.ofPlatform().name(name + "-log").daemon().start(() -> read(output));
  }

  /** Waits until everything that a dead worker printed has been read. */
  void drain() {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(InputStream output) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int end = line.indexOf(FunctionProcess.END_OF_INVOCATION);
        if (end < 0) {
          lines.accept(line);
          continue;
        }
        if (end > 0) {
          lines.accept(line.substring(0, end));
        }
        ends.accept(line.substring(end + FunctionProcess.END_OF_INVOCATION.length()));
      }
    } catch (IOException e) {
      lines.accept("The function's output broke off: " + e.getMessage());
    }
  }
}
