package search.template;

import java.time.Duration;
import localcloud.assembly.Resource;
import search.lambda.FunctionSpec;

/** The numbers of a function, and those of AWS where the template has none. */
final class FunctionReader {
  private static final int DEFAULT_TIMEOUT = 3;
  private static final int DEFAULT_MEMORY = 128;

  /** Of an account in a region (Lambda Developer Guide, "Lambda quotas"). */
  private static final int ALL_WORKERS = 1000;

  private FunctionReader() {}

  static FunctionSpec of(Resource function, FunctionRoleReader roles) {
    var properties = function.properties();
    return new FunctionSpec(
        function.where(),
        properties.path("FunctionName").asText(),
        properties.path("Handler").asText(),
        Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT)),
        properties.path("MemorySize").asInt(DEFAULT_MEMORY),
        properties.path("ReservedConcurrentExecutions").asInt(ALL_WORKERS),
        roles.of(function));
  }
}
