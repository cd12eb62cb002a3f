package localcloud.see;

import java.util.Optional;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/** Finds the two nodes between which a hop goes. */
record HopEnds(Drawing drawing) {

  @Nullable String to(Hop hop) {
    String service = hop.service().equals("dynamodbstreams") ? "dynamodb" : hop.service();
    return drawing.names().named(service, hop.resource());
  }

  @Nullable String from(Spoken spoken) {
    Hop hop = spoken.hop();
    String caller = hop.caller();
    if (caller.equals("client") || caller.endsWith(":root")) {
      return NodeReader.CLIENT;
    }
    if (caller.endsWith(".amazonaws.com")) {
      return service(spoken, caller.substring(0, caller.indexOf('.')));
    }
    return drawing.names().named("lambda", caller.substring(caller.lastIndexOf('/') + 1));
  }

  private @Nullable String service(Spoken spoken, String service) {
    String to = to(spoken.hop());
    return switch (service) {
      case "apigateway" -> into(to, "route", null);
      case "events" -> into(to, "target", null);
      case "sns" -> into(to, "target", null);
      case "lambda" -> into(to, "source", spoken);
      default -> null;
    };
  }

  /** If several lead there, what was sent says which: an event names its source by ARN. */
  private @Nullable String into(@Nullable String to, String kind, @Nullable Spoken spoken) {
    var ways =
        drawing.edges().stream()
            .filter(edge -> edge.kind().equals(kind) && edge.to().equals(to))
            .map(Edge::from)
            .toList();
    Optional<String> named =
        ways.size() < 2 || spoken == null
            ? Optional.empty()
            : ways.stream()
                .filter(id -> spoken.request().contains(drawing.physicalName(id)))
                .findFirst();
    return named.orElse(ways.isEmpty() ? null : ways.getFirst());
  }
}
