package course.why;

import com.fasterxml.jackson.databind.JsonNode;
import course.aws.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the local cloud remembers, oldest first.
 *
 * @param now the cloud's time, which a test may have moved
 */
record Journal(List<JourneyHop> steps, Instant now) {

  static Journal of(Endpoint endpoint) {
    Endpoint.Page page = endpoint.page("/_localcloud/hops?texts");
    List<JourneyHop> steps = new ArrayList<>();
    page.json().forEach(hop -> steps.add(step(hop)));
    steps.sort(Comparator.comparing(JourneyHop::at));
    return new Journal(List.copyOf(steps), Instant.parse(page.time()));
  }

  private static JourneyHop step(JsonNode hop) {
    return new JourneyHop(
        Instant.parse(hop.path("at").asText()),
        hop.path("caller").asText(),
        hop.path("service").asText(),
        hop.path("operation").asText(),
        text(hop.path("resource")),
        hop.path("status").asInt(),
        text(hop.path("error")),
        text(hop.path("trace")),
        text(hop.path("requestId")),
        hop.path("request").asText(),
        hop.path("answer").asText());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
