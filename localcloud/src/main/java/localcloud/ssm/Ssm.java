package localcloud.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;

/** The parameter operations of the AWS Systems Manager API Reference. */
public final class Ssm implements DispatchingService {
  /** API Reference, "PutParameter", Name. */
  private static final int MOST_LEVELS = 15;

  private static final Set<String> TYPES = Set.of("String", "StringList");

  private final ParameterStore store;
  private final OperationTable operations =
      new OperationTable()
          .json("GetParameter", this::getOne)
          .json("GetParameters", input -> getAll(input.path("Names")))
          .json("GetParametersByPath", this::below)
          .json("DescribeParameters", input -> describe())
          .json("PutParameter", this::put)
          .json("DeleteParameter", this::deleteOne)
          .json("DeleteParameters", input -> deleteAll(input.path("Names")));

  public Ssm(ParameterStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "ssm";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = call.input();
    if (!input.path("ParameterFilters").isEmpty() || !input.path("Filters").isEmpty()) {
      throw AwsException.validation("Filters are not supported by the local cloud");
    }
    return operations.answer(call);
  }

  private JsonNode getOne(JsonNode input) {
    return Json.object().set("Parameter", get(nameIn(input.path("Name"))).toJson());
  }

  private StoredParameter get(String name) {
    return store.find(name).orElseThrow(() -> notFound(name));
  }

  private JsonNode getAll(JsonNode names) {
    ObjectNode output = Json.object();
    ArrayNode found = output.putArray("Parameters");
    ArrayNode invalid = output.putArray("InvalidParameters");
    for (JsonNode asked : names) {
      Optional<StoredParameter> parameter = store.find(nameIn(asked));
      parameter.ifPresentOrElse(known -> found.add(known.toJson()), () -> invalid.add(asked));
    }
    return output;
  }

  private JsonNode describe() {
    return list(store.all().stream().map(StoredParameter::toMetadata).toList());
  }

  private JsonNode below(JsonNode input) {
    String path = input.path("Path").asText();
    boolean recursive = input.path("Recursive").asBoolean();
    String prefix = path.endsWith("/") ? path : path + "/";
    return list(
        store.all().stream()
            .filter(parameter -> parameter.name().startsWith(prefix))
            .filter(parameter -> recursive || parameter.name().indexOf('/', prefix.length()) < 0)
            .map(StoredParameter::toJson)
            .toList());
  }

  private JsonNode put(JsonNode input) {
    String name = nameIn(input.path("Name"));
    Optional<StoredParameter> before = store.find(name);
    if (name.chars().filter(character -> character == '/').count() > MOST_LEVELS) {
      throw new AwsException(
          400,
          "HierarchyLevelLimitExceededException",
          "A parameter name has at most " + MOST_LEVELS + " levels.");
    }
    if (input.path("Overwrite").asBoolean() && !input.path("Tags").isEmpty()) {
      throw AwsException.validation(
          "Invalid request: tags and overwrite can't be used together. To create a parameter with"
              + " tags, please remove overwrite flag.");
    }
    if (before.isPresent() && !input.path("Overwrite").asBoolean()) {
      throw new AwsException(
          400,
          "ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the"
              + " request to true.");
    }
    String type = input.path("Type").asText(before.map(StoredParameter::type).orElse(""));
    if (!TYPES.contains(type)) {
      throw AwsException.validation("Type must be one of " + TYPES + " in the local cloud");
    }
    if (before.isPresent() && !before.get().type().equals(type)) {
      throw new AwsException(
          400,
          "HierarchyTypeMismatchException",
          "The parameter is of the type "
              + before.get().type()
              + ", which cannot be changed; delete it first, or choose another name.");
    }
    StoredParameter stored =
        store.put(name, type, input.path("Value").asText(), input.path("Description").asText());
    return Json.object().put("Version", stored.version()).put("Tier", "Standard");
  }

  private JsonNode deleteOne(JsonNode input) {
    String name = nameIn(input.path("Name"));
    if (!store.remove(name)) {
      throw notFound(name);
    }
    return Json.object();
  }

  /** By the API model, neither list is ever empty. */
  private JsonNode deleteAll(JsonNode names) {
    ObjectNode output = Json.object();
    for (JsonNode asked : names) {
      boolean deleted = store.remove(nameIn(asked));
      output.withArray(deleted ? "DeletedParameters" : "InvalidParameters").add(asked);
    }
    return output;
  }

  private static JsonNode list(List<ObjectNode> parameters) {
    ObjectNode output = Json.object();
    output.putArray("Parameters").addAll(parameters);
    return output;
  }

  /** The name of a parameter that is given by name or ARN. */
  private static String nameIn(JsonNode name) {
    String text = name.asText();
    return text.startsWith("arn:") ? text.substring(text.indexOf(":parameter") + 10) : text;
  }

  private static AwsException notFound(String name) {
    return new AwsException(400, "ParameterNotFound", "No such parameter: " + name);
  }
}
