package localcloud.schemas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;

/** The read operations of the EventBridge Schema Registry API Reference. */
final class SchemasService implements DispatchingService {
  private final SchemaStore store;
  private final OperationTable operations =
      new OperationTable()
          .on(
              "DescribeSchema",
              call -> Reply.json(200, describe(segment(call, 4), segment(call, 7))))
          .on("ListSchemas", call -> Reply.json(200, list(segment(call, 4))));

  SchemasService(SchemaStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "schemas";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private ObjectNode describe(String registry, String name) {
    return store
        .find(registry, name)
        .map(StoredSchema::described)
        .orElseThrow(
            () ->
                new AwsException(
                    404,
                    "NotFoundException",
                    String.format(Locale.ROOT, "No schema %s in the registry %s", name, registry)));
  }

  private ObjectNode list(String registry) {
    ObjectNode output = Json.object();
    var schemas = output.putArray("Schemas");
    store.in(registry).forEach(schema -> schemas.add(schema.summary()));
    return output;
  }

  private static String segment(Call call, int index) {
    return URLDecoder.decode(call.path().split("[/?]")[index], StandardCharsets.UTF_8);
  }
}
