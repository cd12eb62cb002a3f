package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes an event in every way, and asks pact and schema what they say: a breaking change has to
 * be refused by one of them, a harmless one by neither.
 *
 * @param description what the pact calls the event
 * @param optional JSON pointers into {@code {source, detail-type, detail}} of the fields that a
 *     producer may leave out
 */
public record Mutations(SharedEvent event, Promise pact, String description, Set<String> optional) {

  /** The pact's objections to the event with this detail, as it is. */
  public List<String> objections(JsonNode detail) {
    return pact.breachesBy(provided(entry(detail)));
  }

  /** What becomes of the changes to the event with this detail. */
  public MutationVerdicts of(JsonNode detail) {
    var entry = entry(detail);
    return new MutationVerdicts(
        verdicts(BreakingChanges.of(entry, optional)),
        verdicts(CompatibleChanges.of(entry, optional)));
  }

  private List<MutationVerdict> verdicts(List<Mutation> mutations) {
    return mutations.stream()
        .map(
            mutation ->
                new MutationVerdict(
                    mutation,
                    pact.breachesBy(provided(mutation.event())),
                    bySchema(mutation.event().path("detail"))))
        .toList();
  }

  private List<String> bySchema(JsonNode detail) {
    return detail.isMissingNode() ? List.of("no detail") : event.objections(detail);
  }

  /** The detail, with the fields that EventBridge takes from the producer's entry. */
  private ObjectNode entry(JsonNode detail) {
    return Contracts.JSON
        .createObjectNode()
        .put("source", event.source())
        .put("detail-type", event.detailType())
        .set("detail", detail);
  }

  private Provided provided(ObjectNode entry) {
    var metadata = new HashMap<>(Map.of("contentType", "application/json"));
    entry
        .propertyStream()
        .filter(field -> !field.getKey().equals("detail"))
        .forEach(field -> metadata.put(field.getKey(), field.getValue().asText()));
    return new Provided(Map.of(description, Provided.message(metadata, entry.path("detail"))));
  }
}
