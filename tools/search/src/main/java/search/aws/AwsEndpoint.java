package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import search.access.NeededCall;

/** An AWS service. */
public interface AwsEndpoint {

  /** The name of what a call is about, for its spells: a table, a bus. */
  String about(JsonNode request);

  /** The request of a shopper that a call goes back to, by its correlation id; empty if unknown. */
  String cause(JsonNode request);

  /** What the caller's role must allow. */
  Set<NeededCall> needs(String operation, JsonNode request);

  /** The call is sent, whether or not it arrives. */
  void sent(String operation, JsonNode request);

  /** The call arrives; returns what it holds until it takes effect. */
  Set<String> arrives(String operation, JsonNode request);

  /** The call takes effect. */
  ObjectNode happens(String call, String operation, JsonNode request, Set<String> held);
}
