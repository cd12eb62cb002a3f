package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM with the options that the local cloud gives every function; the cloud's own code for them
 * is not public.
 */
final class BenchJvm {
  private static final List<String> ALIKE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private BenchJvm() {}

  static ProcessBuilder with(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ALIKE);
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot"));
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    return builder;
  }
}
