package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a service does for each operation that it understands; it refuses every other by name. */
public final class OperationTable {
  private final Map<String, Function<Call, Reply>> operations = new TreeMap<>();

  /**
   * @param name as in the service's API Reference
   */
  public OperationTable on(String name, Function<Call, Reply> operation) {
    operations.put(name, operation);
    return this;
  }

  /** An operation that succeeds with an output, or else throws. */
  public OperationTable json(String name, Function<JsonNode, ? extends JsonNode> operation) {
    return on(name, call -> Reply.json(200, operation.apply(QueryForm.input(call))));
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(operations.keySet());
  }

  public Reply answer(Call call) {
    Function<Call, Reply> operation = operations.get(call.operation());
    if (operation == null) {
      throw AwsException.unknownOperation(call);
    }
    return operation.apply(call);
  }
}
