package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import localcloud.deploy.Standing;
import localcloud.gateway.Json;
import localcloud.see.Node.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the deployed templates add up to: who is there, and who may reach whom.
 *
 * @param about what it is that runs, for people; may be empty
 */
record Drawing(
    String about,
    Map<String, Node> nodes,
    List<Edge> edges,
    Map<String, String> alarms,
    Map<String, String> logGroups,
    Map<String, List<String>> keys,
    TableUnits tableUnits,
    NodeNames names) {

  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "QueueName", "sqs",
          "FunctionName", "lambda",
          "TableName", "dynamodb",
          "ApiName", "execute-api",
          "RuleName", "rule");

  static Drawing of(List<Standing> resources) {
    return of(resources, "");
  }

  static Drawing of(List<Standing> resources, String about) {
    NodeReader reader = new NodeReader(resources);
    NodeNames names = reader.names();
    List<Edge> edges = new ArrayList<>(new EdgeReader(resources, names).edges());
    new RoleReader(resources, names)
        .edges().stream().filter(edge -> !isSaid(edge, edges)).forEach(edges::add);
    Map<String, Node> nodes = new LinkedHashMap<>(reader.nodes());
    Set<String> dead =
        edges.stream()
            .filter(edge -> edge.kind().equals("dead"))
            .map(Edge::to)
            .collect(Collectors.toSet());
    nodes.replaceAll((id, node) -> dead.contains(id) ? node.with(Kind.DEAD) : node);
    return new Drawing(
        about,
        nodes,
        List.copyOf(edges),
        alarms(resources, names),
        reader.logGroups(),
        keys(resources),
        new TableUnits(indexes(resources)),
        names);
  }

  /** Whether a way between the two is drawn already, so that a second line would say no more. */
  private static boolean isSaid(Edge permission, List<Edge> declared) {
    return declared.stream()
        .anyMatch(
            edge ->
                edge.joins(permission.to(), permission.from()) && isOnlyPolled(permission)
                    || edge.joins(permission.from(), permission.to()));
  }

  /** What a function's role needs for an event source, and nothing else. */
  private static boolean isOnlyPolled(Edge permission) {
    return permission.detail().stream()
        .allMatch(
            action ->
                action.contains("Stream")
                    || action.contains("Shard")
                    || action.endsWith(":GetRecords")
                    || action.startsWith("sqs:") && !action.equals("sqs:SendMessage"));
  }

  /** The names of each table's key attributes, in the order of the alphabet. */
  private static Map<String, List<String>> keys(List<Standing> resources) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Standing one : resources) {
      JsonNode schema = one.declared().properties().path("KeySchema");
      if (one.declared().type().equals("AWS::DynamoDB::Table")) {
        keys.put(
            one.declared().stack() + "/" + one.declared().logicalId(),
            schema.valueStream().map(key -> key.path("AttributeName").asText()).sorted().toList());
      }
    }
    return keys;
  }

  private static Map<String, List<Set<String>>> indexes(List<Standing> resources) {
    Map<String, List<Set<String>>> indexes = new LinkedHashMap<>();
    for (Standing one : resources) {
      if (one.declared().type().equals("AWS::DynamoDB::Table")) {
        JsonNode declared = one.declared().properties().path("GlobalSecondaryIndexes");
        indexes.put(
            one.deployed().physicalId(),
            declared
                .valueStream()
                .map(index -> Set.copyOf(index.path("KeySchema").findValuesAsText("AttributeName")))
                .toList());
      }
    }
    return indexes;
  }

  /** The node that each alarm watches, by the alarm's name; empty if it is none of these. */
  private static Map<String, String> alarms(List<Standing> resources, NodeNames names) {
    Map<String, String> alarms = new LinkedHashMap<>();
    for (Standing one : resources) {
      if (one.declared().type().equals("AWS::CloudWatch::Alarm")) {
        String node = watched(one.declared().properties().path("Dimensions"), names);
        alarms.put(one.declared().nameFrom("AlarmName"), node == null ? "" : node);
      }
    }
    return alarms;
  }

  private static @Nullable String watched(JsonNode dimensions, NodeNames names) {
    String node = null;
    for (JsonNode dimension : dimensions) {
      String service = DIMENSIONS.get(dimension.path("Name").asText());
      String named =
          service == null ? null : names.named(service, dimension.path("Value").asText());
      node = named == null ? node : named;
    }
    return node;
  }

  /** What calls name a node by; its id if there is none. */
  String physicalName(String id) {
    Node node = nodes.get(id);
    return node == null ? id : node.name();
  }

  ObjectNode json() {
    ObjectNode drawing = Json.object().put("about", about);
    var list = drawing.putArray("nodes");
    nodes.values().forEach(node -> list.add(node.json().put("log", logGroups.get(node.id()))));
    var ways = drawing.putArray("edges");
    edges.forEach(edge -> ways.add(edge.json()));
    ObjectNode bells = drawing.putObject("alarms");
    alarms.forEach(bells::put);
    return drawing;
  }
}
