package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.deploy.Standing;
import localcloud.see.Node.Kind;

/** Makes a node of each resource that takes part in what happens. */
final class NodeReader {
  /** Whoever calls from outside: a browser, a test, the AWS CLI. */
  static final String CLIENT = "client";

  private static final String DEFAULT_BUS = "default";

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, String> logGroups = new LinkedHashMap<>();
  private final List<String> given = new ArrayList<>();
  private final NodeNames names = new NodeNames();

  NodeReader(List<Standing> resources) {
    nodes.put(CLIENT, new Node(CLIENT, Kind.CLIENT, "", CLIENT, "clients", ""));
    resources.forEach(this::read);
    Labels labels = Labels.of(given);
    nodes.replaceAll((id, node) -> node.labelled(labels.of(node.label())));
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  NodeNames names() {
    return names;
  }

  /** The log group of each function that has one of its own choice, by the function's node. */
  Map<String, String> logGroups() {
    return logGroups;
  }

  private void read(Standing one) {
    String id = one.declared().stack() + "/" + one.declared().logicalId();
    JsonNode properties = one.declared().properties();
    String physical = one.deployed().physicalId();
    switch (one.declared().type()) {
      case "AWS::ApiGateway::RestApi" -> {
        String name = properties.path("Name").asText(physical);
        add(one, Kind.API, "execute-api", name, "Name", "");
        names.add("execute-api", physical, id);
      }
      case "AWS::Lambda::Function" -> {
        add(one, Kind.FUNCTION, "lambda", physical, "FunctionName", "");
        String group = properties.path("LoggingConfig").path("LogGroup").asText("");
        logGroups.put(id, group.isEmpty() ? "/aws/lambda/" + physical : group);
      }
      case "AWS::DynamoDB::Table" -> add(one, Kind.TABLE, "dynamodb", physical, "TableName", "");
      case "AWS::SQS::Queue" -> {
        String name = physical.substring(physical.lastIndexOf('/') + 1);
        add(one, Kind.QUEUE, "sqs", name, "QueueName", "");
      }
      case "AWS::SNS::Topic" -> {
        String name = physical.substring(physical.lastIndexOf(':') + 1);
        add(one, Kind.TOPIC, "sns", name, "TopicName", "");
      }
      case "AWS::Events::EventBus" -> add(one, Kind.BUS, "events", physical, "Name", "");
      case "AWS::Events::Rule" -> rule(one, properties);
      case "AWS::Cognito::UserPool" ->
          add(one, Kind.POOL, "cognito-idp", physical, "UserPoolName", "");
      default -> {
        // It takes no part by itself.
      }
    }
  }

  private void rule(Standing one, JsonNode properties) {
    String name = one.declared().nameFrom("Name");
    String schedule = properties.path("ScheduleExpression").asText("");
    Kind kind = schedule.isEmpty() ? Kind.RULE : Kind.SCHEDULE;
    add(one, kind, "rule", name, "Name", schedule);
    if (kind == Kind.RULE && !properties.hasNonNull("EventBusName")) {
      nodes.computeIfAbsent(
          DEFAULT_BUS, id -> new Node(id, Kind.BUS, "", DEFAULT_BUS, "default bus", ""));
      names.add("events", DEFAULT_BUS, DEFAULT_BUS);
    }
  }

  private void add(
      Standing one, Kind kind, String service, String name, String property, String detail) {
    String stack = one.declared().stack();
    String logicalId = one.declared().logicalId();
    String id = stack + "/" + logicalId;
    boolean isGiven = one.declared().properties().path(property).isTextual();
    String label = isGiven ? one.declared().properties().path(property).asText() : "";
    if (isGiven) {
      given.add(label);
    }
    nodes.put(
        id,
        new Node(id, kind, stack, name, isGiven ? label : Labels.ofLogicalId(logicalId), detail));
    names.add(service, name, id);
  }
}
