package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.ListPage;
import localcloud.gateway.OperationTable;
import org.jspecify.annotations.Nullable;

/** The part of CloudWatch Logs that {@code aws logs tail} and tests that read logs need. */
final class LogsService implements DispatchingService {
  private static final int MOST_GROUPS = 50;

  private final LogGroups groups;
  private final Clock clock;
  private final OperationTable operations;

  LogsService(LogGroups groups, Clock clock) {
    this.groups = groups;
    this.clock = clock;
    LogQueries queries = new LogQueries(groups, clock);
    this.operations =
        new OperationTable()
            .json("DescribeLogGroups", this::describeGroups)
            .json("DescribeLogStreams", new LogStreams(groups, clock)::describe)
            .json(
                "PutRetentionPolicy", input -> retain(input, input.path("retentionInDays").asInt()))
            .json("DeleteRetentionPolicy", input -> retain(input, null))
            .refuse("StartQuery", "use filter-log-events or tail, with a filter pattern")
            .refuse("GetQueryResults", "use filter-log-events or tail, with a filter pattern")
            .refuse("StartLiveTail", "use tail --follow, which asks again and again")
            .refuse("PutSubscriptionFilter", "let the function write to a queue or a bus by itself")
            .refuse(
                "PutMetricFilter",
                "write a line in the embedded metric format, which becomes a metric here")
            .json("FilterLogEvents", queries::filter)
            .json("GetLogEvents", queries::read)
            .json("PutLogEvents", this::put)
            .json("CreateLogGroup", this::createGroup)
            .json("DeleteLogGroup", this::deleteGroup)
            .json("CreateLogStream", this::createStream);
  }

  static String arn(String group) {
    return "arn:aws:logs:us-east-1:" + Caller.ACCOUNT + ":log-group:" + group;
  }

  @Override
  public String name() {
    return "logs";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private ObjectNode describeGroups(JsonNode input) {
    String prefix = input.path("logGroupNamePrefix").asText("");
    String part = input.path("logGroupNamePattern").asText("");
    if (!prefix.isEmpty() && !part.isEmpty()) {
      throw LogQueries.oneOf("logGroupNamePrefix", "logGroupNamePattern");
    }
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("logGroups");
    ListPage<LogGroup> page =
        ListPage.of(
            groups.all().stream()
                .filter(group -> group.name().startsWith(prefix) && group.name().contains(part))
                .toList(),
            LogQueries.limit(input, MOST_GROUPS),
            input.path("nextToken").asText(),
            "InvalidParameterException");
    page.items()
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
    return page.next() == null ? answer : answer.put("nextToken", page.next());
  }

  private ObjectNode retain(JsonNode input, @Nullable Integer days) {
    groups.get(LogQueries.groupName(input)).retain(days);
    return Json.object();
  }

  private ObjectNode put(JsonNode input) {
    String group = groups.get(LogQueries.groupName(input)).name();
    String stream = LogNames.stream(input.path("logStreamName").asText());
    if (!groups.get(group).streams().containsKey(stream)) {
      throw new AwsException(
          400, "ResourceNotFoundException", "The specified log stream does not exist.");
    }
    LogOrder.check(input.path("logEvents"));
    for (JsonNode event : input.path("logEvents")) {
      LogNames.checkMessage(event.path("message").asText());
    }
    for (JsonNode event : input.path("logEvents")) {
      Instant at = Instant.ofEpochMilli(event.path("timestamp").asLong());
      groups.log(group, stream, at, event.path("message").asText());
    }
    return Json.object();
  }

  private ObjectNode createGroup(JsonNode input) {
    String name = LogNames.group(input.path("logGroupName").asText());
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
    String stream = LogNames.stream(input.path("logStreamName").asText());
    if (group.streams().containsKey(stream)) {
      throw exists("log stream");
    }
    group.openStream(stream, clock.instant());
    return Json.object();
  }

  private static AwsException exists(String what) {
    return new AwsException(
        400, "ResourceAlreadyExistsException", "The specified " + what + " already exists");
  }
}
