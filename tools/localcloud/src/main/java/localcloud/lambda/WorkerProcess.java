package localcloud.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.gateway.Caller;
import localcloud.runtime.FunctionProcess;

/**
 * The command and the environment of a function's process: the variables of AWS's page "Working
 * with Lambda environment variables", the function's own, and nothing of the learner's machine but
 * what finds programs.
 */
final class WorkerProcess {
  private static final List<String> FROM_THE_MACHINE = List.of("PATH", "SystemRoot");
  private static final double HEAP_SHARE = 0.85;

  private final Surroundings surroundings;
  private final List<Path> runtimeJars;

  WorkerProcess(Surroundings surroundings, List<Path> runtimeJars) {
    this.surroundings = surroundings;
    this.runtimeJars = runtimeJars;
  }

  Process start(FunctionSettings function, Path code, String worker, String logStream, Path home) {
    ProcessBuilder builder = new ProcessBuilder(command(function, code, home));
    builder.directory(home.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(FROM_THE_MACHINE);
    environment.putAll(function.environment());
    environment.putAll(reserved(function, code, worker, logStream));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for " + function.name(), e);
    }
  }

  private List<String> command(FunctionSettings function, Path code, Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED",
        "-Xmx" + Math.max(32, (int) (function.memoryMegabytes() * HEAP_SHARE)) + "m",
        "-Djava.io.tmpdir=" + home,
        // No profile of the learner's, such as one with an endpoint or keys, may reach a function.
        "-Duser.home=" + home,
        "-cp",
        classPath(code),
        FunctionProcess.class.getName());
  }

  /** The runtime first, as on AWS; then the function's jars by name, then its loose classes. */
  private String classPath(Path code) {
    List<Path> entries = new ArrayList<>(runtimeJars);
    Path lib = code.resolve("lib");
    entries.addAll(list(lib).stream().filter(jar -> jar.toString().endsWith(".jar")).toList());
    // An empty-handed directory would only keep the JVM from sharing classes.
    if (!list(code).equals(List.of(lib))) {
      entries.add(code);
    }
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + directory, e);
    }
  }

  private Map<String, String> reserved(
      FunctionSettings function, Path code, String worker, String logStream) {
    URI endpoint = surroundings.endpoint().get();
    return Map.ofEntries(
        Map.entry("_HANDLER", function.handler()),
        Map.entry("LAMBDA_TASK_ROOT", code.toString()),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("TZ", ":UTC"),
        Map.entry("AWS_REGION", "us-east-1"),
        Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
        Map.entry(
            "AWS_ACCESS_KEY_ID", surroundings.accessKeys().apply(function.role(), function.name())),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
        Map.entry("AWS_SESSION_TOKEN", "local"),
        Map.entry("AWS_ENDPOINT_URL", endpoint.toString()),
        Map.entry("AWS_ACCOUNT_ID", Caller.ACCOUNT),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + function.memoryMegabytes()),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_LAMBDA_LOG_FORMAT", function.jsonLogs() ? "JSON" : "Text"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", function.logGroup()),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", logStream),
        Map.entry("AWS_LAMBDA_RUNTIME_API", endpoint.getAuthority() + RuntimeApi.PREFIX + worker));
  }
}
