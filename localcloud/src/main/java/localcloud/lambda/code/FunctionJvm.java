package localcloud.lambda.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM as functions get it: an archive of classes only serves one that was started alike. */
public final class FunctionJvm {
  private static final List<String> FROM_THE_MACHINE = List.of("PATH", "SystemRoot");
  private static final List<String> ALIKE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  private FunctionJvm() {}

  /** The command and what it knows of the machine: no more than what finds programs. */
  public static ProcessBuilder with(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ALIKE);
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(FROM_THE_MACHINE);
    return builder;
  }
}
