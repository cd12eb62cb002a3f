package localcloud.lambda.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.Caller;
import localcloud.lambda.code.CodeCache;
import localcloud.lambda.code.FunctionJvm;
import localcloud.lambda.code.LentCrt;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.runtimeapi.RuntimeApi;
import localcloud.runtime.FunctionProcess;

/**
 * The command and environment of a function's process: the variables of AWS's page "Working with
 * Lambda environment variables", the function's own, and from the user's machine only what is
 * needed to find programs.
 */
public final class WorkerProcess {
  /** The environment sets these, too, but on Windows and macOS a JVM asks the system instead. */
  private static final List<String> AS_ON_AWS =
      List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC");

  private static final String LIBRARY_PATH = "-Djava.library.path=";
  private static final double HEAP_SHARE = 0.85;

  /**
   * What keeps a process small. A JVM would begin with a share of the machine's memory, 384 MB of
   * 24 GB, and touch most of it before it collects anything; in a function of 1 GB on AWS, it
   * begins with 16 MB. And it would move a class archive to a random address, which makes a copy of
   * it for each process.
   */
  private static final List<String> SMALL =
      List.of(
          "-Xms32m",
          "-XX:NewSize=16m",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0");

  private final LambdaDependencies surroundings;
  private final LentCrt crt;

  public WorkerProcess(LambdaDependencies surroundings) {
    this.surroundings = surroundings;
    this.crt = new LentCrt(surroundings.temp().resolve("aws-crt"));
  }

  /** Why the function may not be able to start here, in words for its log. */
  public Optional<String> problem(FunctionSettings function, CodeCache.Code code) {
    return crt.problem(code, function.architecture());
  }

  /**
   * @param sharing the JVM's options for class archives
   * @param id by which the process names itself to the Runtime API
   */
  public Process start(
      FunctionSettings function,
      CodeCache.Code code,
      List<String> sharing,
      String id,
      String logStream,
      Path home) {
    ProcessBuilder builder = FunctionJvm.with(options(function, code, sharing, home));
    builder.directory(home.toFile()).redirectErrorStream(true);
    Map<String, String> environment = new LinkedHashMap<>(function.environment());
    environment.putAll(reserved(function, code.root(), id, logStream));
    Utf8Variables.put(builder, environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for " + function.name(), e);
    }
  }

  private List<String> options(
      FunctionSettings function, CodeCache.Code code, List<String> sharing, Path home) {
    List<String> options = new ArrayList<>(sharing);
    // A function may set other options there, but the command line would override them.
    String chosen = function.environment().getOrDefault("JAVA_TOOL_OPTIONS", "");
    if (chosen.isEmpty()) {
      options.addAll(AS_ON_AWS);
    }
    if (!chosen.contains(LIBRARY_PATH)) {
      options.add(LIBRARY_PATH + crt.libraryPath(code, function.environment()));
    }
    options.addAll(SMALL);
    options.addAll(
        List.of(
            "-Xmx" + Math.max(32, (int) (function.memoryMegabytes() * HEAP_SHARE)) + "m",
            "-Djava.io.tmpdir=" + home,
            // A function must not see the user's AWS profile, with its endpoint or keys.
            "-Duser.home=" + home,
            "-cp",
            code.classPath().option(),
            FunctionProcess.class.getName()));
    return options;
  }

  private Map<String, String> reserved(
      FunctionSettings function, Path code, String id, String logStream) {
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
        Map.entry("AWS_LAMBDA_RUNTIME_API", endpoint.getAuthority() + RuntimeApi.PREFIX + id));
  }
}
