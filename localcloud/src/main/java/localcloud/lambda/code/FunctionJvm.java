package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JVM in which functions run; a class archive only works in a JVM started with the same
 * options.
 */
public final class FunctionJvm {
  private static final List<String> FROM_THE_MACHINE = List.of("PATH", "SystemRoot");

  /**
   * Without a UTF-8 locale, a JVM cannot find a file whose path contains an umlaut, and not every
   * machine has the locale that AWS sets in {@code LANG}.
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

  /**
   * What a class archive depends on besides the jars: the options and the JDK. Two images of one
   * version may differ in their modules, so their file counts.
   */
  static String identity() {
    Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
    try {
      return String.join(
          " ",
          System.getProperty("java.vm.version"),
          System.getProperty("os.arch"),
          Files.size(modules) + " " + Files.getLastModifiedTime(modules).toMillis(),
          String.join(" ", ALIKE));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the JDK's modules", e);
    }
  }

  /** The command, with no more of the machine's environment than is needed to find programs. */
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
