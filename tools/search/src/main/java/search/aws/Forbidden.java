package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import search.access.NeededCall;
import search.table.AwsRefusal;

/**
 * A service as somebody meets it whose role does not allow the call: it refuses, and does nothing.
 */
record Forbidden(AwsEndpoint service, NeededCall missing) implements AwsEndpoint {

  @Override
  public String about(JsonNode request) {
    return service.about(request);
  }

  @Override
  public String cause(JsonNode request) {
    return service.cause(request);
  }

  @Override
  public Set<NeededCall> needs(String operation, JsonNode request) {
    return service.needs(operation, request);
  }

  @Override
  public void sent(String operation, JsonNode request) {
    service.sent(operation, request);
  }

  @Override
  public Set<String> arrives(String operation, JsonNode request) {
    throw AwsRefusal.of(400, "AccessDeniedException", "No policy allows " + missing);
  }

  @Override
  public ObjectNode happens(String call, String operation, JsonNode request, Set<String> held) {
    throw new IllegalStateException("A call that is not allowed has arrived");
  }
}
