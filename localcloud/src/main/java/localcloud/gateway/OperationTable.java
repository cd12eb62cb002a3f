package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Maps each operation of a service to its code; refuses any other by name. */
public final class OperationTable {
  private final Map<String, Function<Call, Reply>> operations = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();

  /**
   * @param name as in the service's API Reference
   */
  public OperationTable on(String name, Function<Call, Reply> operation) {
    operations.put(name, operation);
    return this;
  }

  /** Adds an operation that returns an output or throws. */
  public OperationTable json(String name, Function<JsonNode, ? extends JsonNode> operation) {
    return on(name, call -> Reply.json(200, operation.apply(QueryForm.input(call))));
  }

  /**
   * Refuses an operation by name, in one sentence with a way out.
   *
   * @param wayOut what to do instead
   */
  public OperationTable refuse(String name, String wayOut) {
    refused.put(name, wayOut);
    return this;
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(operations.keySet());
  }

  public Reply answer(Call call) {
    Function<Call, Reply> operation = operations.get(call.operation());
    if (operation == null) {
      String wayOut = refused.get(call.operation());
      throw wayOut == null
          ? AwsException.unknownOperation(call)
          : AwsException.unknownOperation(call, wayOut);
    }
    return operation.apply(call);
  }
}
