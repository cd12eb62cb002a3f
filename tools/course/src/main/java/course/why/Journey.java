package course.why;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that belong to one request, order or message.
 *
 * @param ids its ids along the way: a request becomes an order, an order a message
 */
record Journey(Set<String> ids, List<JourneyHop> steps) {
  private static final String UUID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

  /** In DynamoDB's JSON, in an event, or in an event that is a string inside JSON. */
  private static final Pattern ORDER = Pattern.compile("(?:checkout#|orderId[\\\\\":{S ]+)" + UUID);

  private static final Pattern MESSAGE = Pattern.compile("\"MessageId\" ?: ?\"" + UUID);

  /** Operations that only read are not part of a journey. */
  private static final Set<String> LOOKS =
      Set.of(
          "GetItem",
          "BatchGetItem",
          "Query",
          "Scan",
          "GetRecords",
          "ReceiveMessage",
          "FilterLogEvents",
          "GetQueueAttributes",
          "TestEventPattern",
          "ListRules");

  static Journey of(String id, Journal journal) {
    Set<String> ids = new LinkedHashSet<>(Set.of(id));
    List<JourneyHop> steps = List.of();
    int known = 0;
    while (known != ids.size()) {
      known = ids.size();
      steps = about(ids, id, journal);
      steps.forEach(step -> ids.addAll(namesIn(step)));
    }
    return new Journey(ids, steps);
  }

  Optional<JourneyHop> last(Predicate<JourneyHop> wanted) {
    return steps.reversed().stream().filter(wanted).findFirst();
  }

  Optional<JourneyHop> first(Predicate<JourneyHop> wanted) {
    return steps.stream().filter(wanted).findFirst();
  }

  private static List<JourneyHop> about(Set<String> ids, String first, Journal journal) {
    List<JourneyHop> named =
        journal.steps().stream()
            .filter(step -> ids.stream().anyMatch(step::says))
            .filter(step -> !LOOKS.contains(step.operation()) || step.isDenied())
            .filter(step -> !isReading(step) || step.request().contains(first))
            .toList();
    Set<String> traces =
        named.stream()
            .filter(step -> step.isFrom("apigateway") || step.isRequest())
            .flatMap(step -> Stream.ofNullable(step.trace()))
            .collect(Collectors.toSet());
    return journal.steps().stream()
        .filter(step -> named.contains(step) || traces.contains(String.valueOf(step.trace())))
        .toList();
  }

  private static boolean isReading(JourneyHop step) {
    return step.isFrom("apigateway") && step.request().contains("\"httpMethod\":\"GET\"");
  }

  /** A step about several orders, such as a batch, says nothing about one. */
  private static Set<String> namesIn(JourneyHop step) {
    Set<String> names = all(ORDER, step.request() + step.answer());
    if (step.is("sqs", "SendMessage")) {
      names.addAll(all(MESSAGE, step.answer()));
      return names;
    }
    return names.size() == 1 ? names : Set.of();
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
