package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A function in Java.
 *
 * @param options JVM options besides those that all functions get
 */
record FunctionProgram(UnpackedFunction code, List<String> options) implements Program {
  /** What the shop's stacks set in JAVA_TOOL_OPTIONS, and BenchJvm does not. */
  private static final String OF_THE_STACK = "-XX:MetaspaceSize=64m";

  @Override
  public ProcessBuilder in(Path home) {
    List<String> command = new ArrayList<>(options);
    command.addAll(
        List.of(OF_THE_STACK, "-Xmx870m", "-Djava.io.tmpdir=" + home, "-Duser.home=" + home));
    code.natives().ifPresent(folder -> command.add("-Djava.library.path=" + folder));
    command.addAll(List.of("-cp", code.classPath(), "localcloud.runtime.FunctionProcess"));
    return BenchJvm.with(command);
  }
}
