package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.ListPage;
import org.jspecify.annotations.Nullable;

/** DescribeLogStreams (Amazon CloudWatch Logs API Reference). */
record LogStreams(LogGroups groups, Clock clock) {
  private static final int MOST = 50;

  /** The events are those that are still kept. */
  private record Stream(
      String name, Instant created, @Nullable LogEvent first, @Nullable LogEvent last) {

    Stream with(LogEvent event) {
      return new Stream(name, created, first == null ? event : first, event);
    }

    Instant lastAt() {
      return last == null ? Instant.EPOCH : last.at();
    }
  }

  ObjectNode describe(JsonNode input) {
    LogGroup group = groups.get(LogQueries.groupName(input));
    String order = input.path("orderBy").asText("LogStreamName");
    String prefix = input.path("logStreamNamePrefix").asText("");
    if (order.equals("LastEventTime") && !prefix.isEmpty()) {
      throw invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
    }
    Comparator<Stream> comparator = comparator(order);
    List<Stream> streams = new ArrayList<>(of(group));
    streams.removeIf(stream -> !stream.name().startsWith(prefix));
    streams.sort(input.path("descending").asBoolean() ? comparator.reversed() : comparator);
    ListPage<Stream> page =
        ListPage.of(
            streams,
            LogQueries.limit(input, MOST),
            input.path("nextToken").asText(),
            "InvalidParameterException");
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("logStreams");
    page.items().forEach(stream -> list.add(described(group, stream)));
    return page.next() == null ? answer : answer.put("nextToken", page.next());
  }

  private static Comparator<Stream> comparator(String order) {
    return switch (order) {
      case "LogStreamName" -> Comparator.comparing(Stream::name);
      case "LastEventTime" -> Comparator.comparing(Stream::lastAt).thenComparing(Stream::name);
      default -> throw invalid("orderBy must be LogStreamName or LastEventTime, not " + order);
    };
  }

  private List<Stream> of(LogGroup group) {
    Map<String, Stream> streams = new LinkedHashMap<>();
    group.streams().forEach((name, at) -> streams.put(name, new Stream(name, at, null, null)));
    for (LogEvent event : group.events(clock.instant(), any -> true)) {
      streams.computeIfPresent(event.stream(), (name, stream) -> stream.with(event));
    }
    return List.copyOf(streams.values());
  }

  private static ObjectNode described(LogGroup group, Stream stream) {
    ObjectNode one =
        Json.object()
            .put("logStreamName", stream.name())
            .put("creationTime", stream.created().toEpochMilli())
            .put("arn", LogsService.arn(group.name()) + ":log-stream:" + stream.name())
            .put("storedBytes", 0);
    LogEvent first = stream.first();
    LogEvent last = stream.last();
    if (first != null && last != null) {
      one.put("firstEventTimestamp", first.at().toEpochMilli())
          .put("lastEventTimestamp", last.at().toEpochMilli())
          .put("lastIngestionTime", last.ingested().toEpochMilli());
    }
    return one;
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterException", message);
  }
}
