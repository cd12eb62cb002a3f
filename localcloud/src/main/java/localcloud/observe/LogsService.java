package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** CloudWatch Logs, as far as {@code aws logs tail} and a test that reads logs need it. */
final class LogsService implements Service {
  private final LogGroups groups;
  private final Clock clock;
  private final LogQueries queries;

  LogsService(LogGroups groups, Clock clock) {
    this.groups = groups;
    this.clock = clock;
    this.queries = new LogQueries(groups, clock);
  }

  static String arn(String group) {
    return "arn:aws:logs:us-east-1:" + Caller.ACCOUNT + ":log-group:" + group;
  }

  @Override
  public String name() {
    return "logs";
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = call.input();
    return switch (call.operation()) {
      case "DescribeLogGroups" -> ok(describeGroups(input));
      case "DescribeLogStreams" -> ok(queries.streams(input));
      case "FilterLogEvents" -> ok(queries.filter(input));
      case "GetLogEvents" -> ok(queries.read(input));
      case "PutLogEvents" -> ok(put(input));
      case "CreateLogGroup" -> ok(createGroup(input));
      case "DeleteLogGroup" -> ok(deleteGroup(input));
      case "CreateLogStream" -> ok(createStream(input));
      case "DeleteLogStream" -> ok(deleteStream(input));
      case "PutRetentionPolicy" -> ok(retain(input));
      case "ListTagsForResource", "ListTagsLogGroup" ->
          ok(Json.object().set("tags", Json.object()));
      default -> throw AwsException.unknownOperation(call);
    };
  }

  private ObjectNode describeGroups(JsonNode input) {
    String prefix = input.path("logGroupNamePrefix").asText("");
    String part = input.path("logGroupNamePattern").asText("");
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("logGroups");
    groups.all().stream()
        .filter(group -> group.name().startsWith(prefix) && group.name().contains(part))
        .forEach(
            group -> {
              ObjectNode one =
                  list.addObject()
                      .put("logGroupName", group.name())
                      .put("arn", arn(group.name()) + ":*")
                      .put("logGroupArn", arn(group.name()))
                      .put("creationTime", group.created().toEpochMilli())
                      .put("logGroupClass", "STANDARD")
                      .put("metricFilterCount", 0)
                      .put("storedBytes", 0);
              Integer days = group.retentionDays();
              if (days != null) {
                one.put("retentionInDays", days);
              }
            });
    return answer;
  }

  private ObjectNode put(JsonNode input) {
    String group = groups.get(LogQueries.groupName(input)).name();
    String stream = input.path("logStreamName").asText();
    for (JsonNode event : input.path("logEvents")) {
      Instant at = Instant.ofEpochMilli(event.path("timestamp").asLong());
      groups.log(group, stream, at, event.path("message").asText());
    }
    return Json.object();
  }

  private ObjectNode createGroup(JsonNode input) {
    String name = input.path("logGroupName").asText();
    if (groups.has(name)) {
      throw exists("log group");
    }
    groups.open(name);
    return Json.object();
  }

  private ObjectNode deleteGroup(JsonNode input) {
    groups.remove(groups.get(LogQueries.groupName(input)).name());
    return Json.object();
  }

  private ObjectNode createStream(JsonNode input) {
    LogGroup group = groups.get(LogQueries.groupName(input));
    String stream = input.path("logStreamName").asText();
    if (group.streams().containsKey(stream)) {
      throw exists("log stream");
    }
    group.openStream(stream, clock.instant());
    return Json.object();
  }

  private ObjectNode deleteStream(JsonNode input) {
    groups.get(LogQueries.groupName(input)).removeStream(input.path("logStreamName").asText());
    return Json.object();
  }

  private ObjectNode retain(JsonNode input) {
    groups.get(LogQueries.groupName(input)).retain(input.path("retentionInDays").asInt());
    return Json.object();
  }

  private static AwsException exists(String what) {
    return new AwsException(
        400, "ResourceAlreadyExistsException", "The specified " + what + " already exists");
  }

  private static Reply ok(JsonNode output) {
    return Reply.json(200, output);
  }
}
