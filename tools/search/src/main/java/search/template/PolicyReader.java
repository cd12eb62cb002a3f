package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import localcloud.assembly.Resource;
import search.access.PolicyGrant;

/**
 * The statements of a policy. Conditions that need no history are known; another one ends the
 * search, which must not guess.
 */
final class PolicyReader {
  /** Every call of the search is one over TLS, and its sources are looked at where they matter. */
  private static final Set<String> KNOWN = Set.of("aws:SecureTransport", "aws:SourceArn");

  private final References references;

  PolicyReader(References references) {
    this.references = references;
  }

  /** What a document says, statement by statement. */
  Stream<PolicyGrant> of(Resource policy, JsonNode document) {
    return statements(document)
        .filter(statement -> applies(policy, statement))
        .flatMap(statement -> grants(policy, statement));
  }

  static Stream<JsonNode> statements(JsonNode document) {
    return Elements.ofOneOrMore(document.path("Statement"));
  }

  private Stream<PolicyGrant> grants(Resource policy, JsonNode statement) {
    boolean allows = statement.path("Effect").asText().equals("Allow");
    return Elements.ofOneOrMore(statement.path("Action"))
        .flatMap(
            action ->
                Elements.ofOneOrMore(statement.path("Resource"))
                    .map(on -> references.inPolicy(policy.stack(), on))
                    .map(on -> new PolicyGrant(allows, action.asText(), on)));
  }

  /** What is for calls without TLS is for none here. */
  private static boolean applies(Resource policy, JsonNode statement) {
    for (var kind : statement.path("Condition").properties()) {
      for (var key : kind.getValue().properties()) {
        if (!KNOWN.contains(key.getKey())) {
          throw new IllegalArgumentException(
              "The search does not know the condition " + key.getKey() + " in " + policy.where());
        }
        if (key.getKey().equals("aws:SecureTransport") && key.getValue().asText().equals("false")) {
          return false;
        }
      }
    }
    return true;
  }
}
