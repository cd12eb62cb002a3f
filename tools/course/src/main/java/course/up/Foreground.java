package course.up;

import course.run.RunFile;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** stub */
final class Foreground {
  Foreground(RunFile file, int port, @Nullable Path data) {}

  void run(PrintStream out) throws InterruptedException {}
}
