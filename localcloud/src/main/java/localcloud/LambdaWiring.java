package localcloud;

import java.util.Map;
import localcloud.access.AccessControl;
import localcloud.disk.KeptSwitches;
import localcloud.lambda.Lambda;
import localcloud.lambda.function.FunctionOutput;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.MetricSink;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.source.stream.StreamPositions;
import localcloud.lambda.source.stream.StreamPositionsFile;
import localcloud.observe.Observe;

/**
 * Opens Lambda and connects it to the services for its logs and metrics, which it does not know.
 */
final class LambdaWiring {
  private LambdaWiring() {}

  static Lambda open(Base base, Observe observe, AccessControl access, Permissions permissions) {
    FunctionOutput logs =
        (function, group, stream, line) -> {
          if (access.mayLog(function, group, stream)) {
            observe.logs().log(group, stream, base.clock().instant(), line);
          }
        };
    MetricSink metrics =
        (metric, function, value, unit) ->
            observe
                .metrics()
                .record("AWS/Lambda", metric, Map.of("FunctionName", function), value, unit);
    return new Lambda(
        new LambdaDependencies(
            base.gateway(),
            base.clock(),
            base.server()::endpoint,
            base.identities()::accessKeyFor,
            base.processes(),
            logs,
            metrics,
            base.temp(),
            base.options().classArchives()),
        positions(base.options()),
        new KeptSwitches(base.kept("mappings.json")),
        permissions,
        Lambda.invocations(base.kept("invocations.journal")));
  }

  private static StreamPositions positions(Options options) {
    return options
        .file("streams.json")
        .<StreamPositions>map(StreamPositionsFile::new)
        .orElseGet(StreamPositions::inMemory);
  }
}
