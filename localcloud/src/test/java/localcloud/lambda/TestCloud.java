package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.disk.KeptSwitches;
import localcloud.disk.OpenWork;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.gateway.Json;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.lambda.source.stream.StreamPositions;
import localcloud.process.FunctionProcesses;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.awaitility.Awaitility;

/** Only Lambda, behind its own gateway and server. */
public final class TestCloud implements AutoCloseable {
  static {
    // A cold start on a busy machine may take long.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  public static final String ROLE = "arn:aws:iam::000000000000:role/probe";

  public final Gateway gateway = new Gateway();
  public final FunctionProcesses processes = new FunctionProcesses();
  public final MovableClock clock = new MovableClock();
  public final Identities identities = new Identities(clock);
  public final List<String> log = new CopyOnWriteArrayList<>();
  public final List<String> metrics = new CopyOnWriteArrayList<>();
  public final StreamPositions positions = StreamPositions.inMemory();
  public final WireServer server =
      WireServer.start(gateway, (key, exchange) -> identities.callerOf(key).orElse(Caller.ROOT), 0);
  public final Lambda lambda;
  private final Map<String, Deployed> deployed = new HashMap<>();

  public TestCloud(Path temp) {
    this(temp, Optional.empty());
  }

  public TestCloud(Path temp, Optional<Path> classArchives) {
    this(temp, classArchives, new OpenWork(null));
  }

  TestCloud(Path temp, Optional<Path> classArchives, OpenWork asynchronous) {
    lambda =
        new Lambda(
            new LambdaDependencies(
                gateway,
                clock,
                this::endpoint,
                identities::accessKeyFor,
                processes,
                (function, group, stream, line) -> log.add(line),
                (metric, function, value, unit) -> metrics.add(metric + " " + (long) value),
                temp,
                classArchives),
            positions,
            new KeptSwitches(null),
            new Permissions(),
            asynchronous);
    gateway.open(lambda.service());
    gateway.add(lambda.streamWrites());
    server.mount(Lambda.RUNTIME_API_PREFIX, lambda.runtimeApi());
  }

  public URI endpoint() {
    return server.endpoint();
  }

  public static ObjectNode function(String name, Class<?> handler) {
    ObjectNode properties =
        Json.object()
            .put("FunctionName", name)
            .put("Runtime", "java25")
            .put("Role", ROLE)
            .put("Handler", handler.getName())
            .put("MemorySize", 128)
            .put("Timeout", 10);
    properties.putObject("Code").put("S3Bucket", "assets").put("S3Key", "code.zip");
    return properties;
  }

  public Deployed deploy(String type, JsonNode properties) {
    return deploy(type, properties, testClasses());
  }

  /** Updates a deployed resource in place. */
  public Deployed deploy(String type, JsonNode properties, Path code) {
    var declared = new Declared("Test", "Thing", type, properties, key -> code);
    String which = type + properties.path("FunctionName") + properties.path("EventSourceArn");
    Deployed standing = deployed.get(which);
    Deployed now =
        standing == null ? type(type).create(declared) : type(type).update(declared, standing);
    deployed.put(which, now);
    return now;
  }

  public ResourceType type(String name) {
    return lambda.resourceTypes().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public Outcome invoke(String function, String event) {
    return lambda
        .invoker()
        .invoke(function, event.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The tests' own classes are the functions' code. */
  private static Path testClasses() {
    return home(Probe.class);
  }

  public static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    lambda.close();
    server.close();
  }
}
