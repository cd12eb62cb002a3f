package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;

/**
 * Determines which actions on which resources a call needs, according to the Service Authorization
 * Reference. An unknown call is an error; it never passes silently.
 */
final class Needs {
  private static final Set<String> PARAMETER = Set.of("GetParameter", "PutParameter");
  private static final Set<String> LOG_STREAM = Set.of("CreateLogStream", "PutLogEvents");

  private final StreamNeeds streams;

  Needs(StreamNeeds streams) {
    this.streams = streams;
  }

  List<Need> of(Call call) {
    return call.service().equals("lambda")
        ? List.of(FunctionNeeds.of(call))
        : of(call, call.view());
  }

  private List<Need> of(Call call, JsonNode input) {
    return switch (call.service()) {
      case "dynamodb" -> TableNeeds.of(call.operation(), input);
      case "dynamodbstreams" -> streams.of(call.operation(), input);
      case "sqs" -> QueueNeeds.of(call, input);
      case "events" -> events(call, input);
      case "ssm" -> parameters(call, input);
      case "logs" -> logs(call, input);
      case "sns" ->
          List.of(new Need("sns:" + call.operation(), input.path("TopicArn").asText(Need.ANY)));
      case "monitoring" -> List.of(new Need("cloudwatch:" + call.operation(), Need.ANY));
      case "sts" -> sessions(call, input);
      case "cognito-idp" -> List.of(new Need("cognito-idp:" + call.operation(), userPool(input)));
      default -> throw unknown(call);
    };
  }

  /**
   * Any caller may ask for its identity (Security Token Service API Reference,
   * "GetCallerIdentity").
   */
  private static List<Need> sessions(Call call, JsonNode input) {
    return call.operation().equals("GetCallerIdentity")
        ? List.of()
        : List.of(new Need("sts:" + call.operation(), input.path("RoleArn").asText(Need.ANY)));
  }

  private static List<Need> events(Call call, JsonNode input) {
    if (!call.operation().equals("PutEvents")) {
      throw unknown(call);
    }
    return input
        .path("Entries")
        .valueStream()
        .map(entry -> entry.path("EventBusName").asText("default"))
        .distinct()
        .map(bus -> new Need("events:PutEvents", Arn.of("events", "event-bus/", bus)))
        .toList();
  }

  private static List<Need> parameters(Call call, JsonNode input) {
    String action = "ssm:" + call.operation();
    if (PARAMETER.contains(call.operation())) {
      return List.of(new Need(action, parameter(input.path("Name"))));
    }
    if (call.operation().equals("GetParameters")) {
      return input
          .path("Names")
          .valueStream()
          .map(name -> new Need(action, parameter(name)))
          .toList();
    }
    if (call.operation().equals("GetParametersByPath")) {
      return List.of(new Need(action, parameter(input.path("Path"))));
    }
    throw unknown(call);
  }

  private static String parameter(JsonNode name) {
    String plain = name.asText();
    return Arn.of("ssm", "parameter/", plain.startsWith("/") ? plain.substring(1) : plain);
  }

  private static String userPool(JsonNode input) {
    String id = input.path("UserPoolId").asText();
    return id.isEmpty() ? Need.ANY : Arn.of("cognito-idp", "userpool/", id);
  }

  private static List<Need> logs(Call call, JsonNode input) {
    if (!LOG_STREAM.contains(call.operation())) {
      throw unknown(call);
    }
    String group = input.path("logGroupName").asText();
    return List.of(logStream(call.operation(), group, input.path("logStreamName").asText()));
  }

  static Need logStream(String operation, String group, String stream) {
    return new Need(
        "logs:" + operation, Arn.of("logs", "log-group:", group + ":log-stream:" + stream));
  }

  static AwsException unknown(Call call) {
    return AwsException.notImplemented(
        String.format(
            Locale.ROOT,
            "The local cloud cannot tell what a role needs for %s:%s; add it to localcloud.access",
            call.service(),
            call.operation()));
  }
}
