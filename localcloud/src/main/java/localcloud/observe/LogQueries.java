package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Reads log events page by page; a page's token is the id of its last event. */
record LogQueries(LogGroups groups, Clock clock) {
  private static final int PAGE = 10_000;

  ObjectNode filter(JsonNode input) {
    Predicate<String> pattern = FilterPattern.of(input.path("filterPattern").asText(""));
    List<String> streams = Json.texts(input.path("logStreamNames"));
    String prefix = input.path("logStreamNamePrefix").asText("");
    if (!streams.isEmpty() && !prefix.isEmpty()) {
      throw oneOf("logStreamNames", "logStreamNamePrefix");
    }
    long after = token(input, "");
    List<LogEvent> found =
        groups
            .get(groupName(input))
            .events(
                clock.instant(),
                event ->
                    event.id() > after
                        && isIn(input, event)
                        && (streams.isEmpty() || streams.contains(event.stream()))
                        && event.stream().startsWith(prefix)
                        && pattern.test(event.message()));
    int limit = input.path("limit").asInt(PAGE);
    List<LogEvent> page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode answer = events(page, true);
    answer.putArray("searchedLogStreams");
    if (page.size() < found.size()) {
      answer.put("nextToken", Long.toString(page.getLast().id()));
    }
    return answer;
  }

  /** As on AWS, a page with nothing newer returns the token of its request. */
  ObjectNode read(JsonNode input) {
    String stream = input.path("logStreamName").asText();
    LogGroup group = groups.get(groupName(input));
    if (!group.streams().containsKey(stream)) {
      throw new AwsException(
          400, "ResourceNotFoundException", "The specified log stream does not exist: " + stream);
    }
    List<LogEvent> all =
        group.events(clock.instant(), event -> event.stream().equals(stream) && isIn(input, event));
    boolean back = input.path("nextToken").asText("").startsWith("b/");
    boolean fresh = !input.hasNonNull("nextToken");
    boolean tail = fresh ? !input.path("startFromHead").asBoolean() : back;
    long from = token(input, back ? "b/" : "f/");
    List<LogEvent> side =
        fresh ? all : all.stream().filter(e -> back ? e.id() < from : e.id() > from).toList();
    int limit = Math.min(input.path("limit").asInt(PAGE), side.size());
    List<LogEvent> page =
        tail ? side.subList(side.size() - limit, side.size()) : side.subList(0, limit);
    ObjectNode answer = events(page, false);
    long first = page.isEmpty() ? from : page.getFirst().id();
    long last = page.isEmpty() ? from : page.getLast().id();
    return answer.put("nextForwardToken", "f/" + last).put("nextBackwardToken", "b/" + first);
  }

  /** How many the caller wants at most. */
  static int limit(JsonNode input, int most) {
    int wanted = input.path("limit").asInt(most);
    if (wanted < 1 || wanted > most) {
      throw new AwsException(
          400,
          "InvalidParameterException",
          "1 validation error detected: Value '"
              + wanted
              + "' at 'limit' failed to satisfy constraint: Member must have a value from 1 to "
              + most);
    }
    return wanted;
  }

  /** The group's name, taken from its name or ARN. */
  static String groupName(JsonNode input) {
    if (input.hasNonNull("logGroupName") && input.hasNonNull("logGroupIdentifier")) {
      throw oneOf("logGroupName", "logGroupIdentifier");
    }
    String name = input.path("logGroupName").asText(input.path("logGroupIdentifier").asText());
    String plain = name.replaceFirst("^arn:.*:log-group:", "");
    return plain.endsWith(":*") ? plain.substring(0, plain.length() - 2) : plain;
  }

  /** See the two parameters in the operations' pages of the API Reference. */
  static AwsException oneOf(String parameter, String other) {
    return new AwsException(
        400,
        "InvalidParameterException",
        "The request has both " + parameter + " and " + other + ": leave out one of them");
  }

  private static boolean isIn(JsonNode input, LogEvent event) {
    long at = event.at().toEpochMilli();
    return at >= input.path("startTime").asLong(0)
        && at <= input.path("endTime").asLong(Long.MAX_VALUE);
  }

  private static ObjectNode events(List<LogEvent> page, boolean named) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("events");
    for (LogEvent event : page) {
      ObjectNode one =
          list.addObject()
              .put("timestamp", event.at().toEpochMilli())
              .put("ingestionTime", event.ingested().toEpochMilli())
              .put("message", event.message());
      if (named) {
        one.put("logStreamName", event.stream())
            .put("eventId", String.format(Locale.ROOT, "%056d", event.id()));
      }
    }
    return answer;
  }

  private static long token(JsonNode input, String kind) {
    String token = input.path("nextToken").asText("");
    try {
      return token.isEmpty() ? 0 : Long.parseLong(token.substring(kind.length()));
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new AwsException(400, "InvalidParameterException", "The nextToken is not valid");
    }
  }
}
