package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.ListPage;

/** What there is, page by page (API Reference, "ListReplays" and its like). */
record EventLists(Buses buses, Archives archives, Replays replays, Clock clock) {
  private static final int MOST = 100;

  /** What a list of archives does not tell, but the description of one does. */
  private static final Set<String> ONLY_DESCRIBED =
      Set.of("ArchiveArn", "Description", "EventPattern");

  /** The same of replays. */
  private static final Set<String> ONLY_OF_ONE = Set.of("ReplayArn", "Destination");

  ObjectNode buses(JsonNode input) {
    return page(
        input,
        "EventBuses",
        buses.all().stream()
            .map(Bus::asJson)
            .filter(bus -> startsWith(bus, "Name", input.path("NamePrefix")))
            .toList());
  }

  ObjectNode archives(JsonNode input) {
    return page(
        input,
        "Archives",
        archives.all().stream()
            .map(archive -> without(archive.described(clock.instant()), ONLY_DESCRIBED))
            .filter(one -> startsWith(one, "ArchiveName", input.path("NamePrefix")))
            .filter(one -> equal(one, "EventSourceArn", input))
            .filter(one -> equal(one, "State", input))
            .toList());
  }

  ObjectNode replays(JsonNode input) {
    return page(
        input,
        "Replays",
        replays.all().stream()
            .sorted(Comparator.comparing(Replay::name))
            .map(replay -> without(replay.described(), ONLY_OF_ONE))
            .filter(one -> startsWith(one, "ReplayName", input.path("NamePrefix")))
            .filter(one -> equal(one, "EventSourceArn", input))
            .filter(one -> equal(one, "State", input))
            .toList());
  }

  ObjectNode rulesByTarget(JsonNode input) {
    String arn = input.path("TargetArn").asText();
    return page(
        input,
        "RuleNames",
        buses.of(input).rules().stream()
            .filter(
                rule -> rule.targetsById().stream().anyMatch(target -> target.arn().equals(arn)))
            .map(rule -> Json.MAPPER.getNodeFactory().textNode(rule.name()))
            .toList());
  }

  private static ObjectNode without(ObjectNode described, Set<String> members) {
    described.remove(members);
    return described;
  }

  private static boolean startsWith(JsonNode one, String member, JsonNode prefix) {
    return one.path(member).asText().startsWith(prefix.asText());
  }

  private static boolean equal(JsonNode one, String member, JsonNode input) {
    return !input.hasNonNull(member) || one.path(member).equals(input.get(member));
  }

  private static ObjectNode page(JsonNode input, String member, List<? extends JsonNode> all) {
    int limit = input.path("Limit").asInt(MOST);
    if (limit < 1 || limit > MOST) {
      throw AwsException.validation("Limit must be between 1 and " + MOST + ", not " + limit);
    }
    ListPage<? extends JsonNode> page =
        ListPage.of(all, limit, input.path("NextToken").asText(), "ValidationException");
    ObjectNode answer = Json.object();
    page.items().forEach(answer.putArray(member)::add);
    return page.next() == null ? answer : answer.put("NextToken", page.next());
  }
}
