package localcloud.schemas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** The reading operations of the EventBridge Schema Registry API Reference. */
record SchemasService(SchemaStore store) implements Service {

  @Override
  public String name() {
    return "schemas";
  }

  @Override
  public Reply answer(Call call) {
    String[] path = call.path().split("[/?]");
    return Reply.json(
        200,
        switch (call.operation()) {
          case "DescribeSchema" -> describe(decoded(path[4]), decoded(path[7]));
          case "ListSchemas" -> list(decoded(path[4]));
          default -> throw AwsException.unknownOperation(call);
        });
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
                    String.format(
                        Locale.ROOT, "There is no schema %s in the registry %s", name, registry)));
  }

  private ObjectNode list(String registry) {
    ObjectNode output = Json.object();
    var schemas = output.putArray("Schemas");
    store.in(registry).forEach(schema -> schemas.add(schema.summary()));
    return output;
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }
}
