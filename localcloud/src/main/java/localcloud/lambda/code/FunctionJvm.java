package localcloud.lambda.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM as functions get it: an archive of classes only serves one that was started alike. */
public final class FunctionJvm {
  private static final List<String> FROM_THE_MACHINE = List.of("PATH", "SystemRoot");

  /**
   * A JVM without a UTF-8 locale finds no file whose path has an umlaut, and not every machine has
   * the locale that AWS's {@code LANG} names.
   */
  private static final Map<String, String> ANY_FILE_NAME = Map.of("LC_ALL", "C.UTF-8");

  private static final List<String> ALIKE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private FunctionJvm() {}

  /** The command and what it knows of the machine: no more than what finds programs. */
  public static ProcessBuilder with(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ALIKE);
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(FROM_THE_MACHINE);
    builder.environment().putAll(ANY_FILE_NAME);
    return builder;
  }
}
