package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/** Describes each hop of a time line. */
record TimeLine(HopEnds places, Looks looks) {

  ObjectNode of(Spoken spoken, Instant start) {
    Hop hop = spoken.hop();
    String from = places.from(spoken);
    String to = places.to(hop);
    ObjectNode step =
        Json.object()
            .put("n", spoken.number())
            .put("after", Duration.between(start, hop.at()).toNanos() / 1_000 / 1000.0)
            .put("millis", hop.took().toNanos() / 1_000 / 1000.0)
            .put("from", from)
            .put("to", to)
            .put("caller", hop.caller())
            .put("service", hop.service())
            .put("operation", hop.operation())
            .put("resource", hop.resource())
            .put("status", hop.status())
            .put("error", hop.error())
            .put("failed", FailedHop.of(hop))
            .put("trace", hop.trace());
    if (!hop.service().equals("execute-api")) {
      step.put("request", Masked.text(spoken.request()))
          .put("answer", Masked.text(spoken.answer()));
    }
    permission(hop, from, to, step);
    lines(spoken, to).forEach(step.withArray("log")::add);
    return step;
  }

  /** Which permission let it in, as far as a role or an event source tells. */
  private void permission(Hop hop, @Nullable String from, @Nullable String to, ObjectNode step) {
    places.drawing().edges().stream()
        .filter(edge -> edge.joins(String.valueOf(from), String.valueOf(to)))
        .findFirst()
        .ifPresent(
            edge ->
                step.putObject("allowed")
                    .put("kind", edge.kind())
                    .put("by", edge.by())
                    .put("action", action(edge, hop)));
  }

  /** The very action, or all of them where an operation needs others: a transaction, for one. */
  private static String action(Edge edge, Hop hop) {
    return edge.detail().stream()
        .filter(action -> action.endsWith(":" + hop.operation()))
        .findFirst()
        .orElse(String.join(", ", edge.detail()));
  }

  private List<String> lines(Spoken spoken, @Nullable String function) {
    String group = function == null ? null : places.drawing().logGroups().get(function);
    String requestId = spoken.requestId();
    Hop hop = spoken.hop();
    return group == null || requestId == null || !hop.operation().equals("Invoke")
        ? List.of()
        : looks.lines(group, requestId, hop.at(), hop.at().plus(hop.took()));
  }
}
