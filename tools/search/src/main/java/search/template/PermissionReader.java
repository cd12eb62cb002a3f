package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.access.NeededCall;
import search.access.PolicyGrant;

/**
 * Whom functions and queues let call them (Lambda Developer Guide, "Viewing resource-based IAM
 * policies in Lambda"; SQS Developer Guide, "Using custom policies with the Amazon SQS Access
 * Policy Language").
 */
final class PermissionReader {
  private static final String SEND = "sqs:SendMessage";

  private final CloudAssembly assembly;
  private final References references;

  PermissionReader(CloudAssembly assembly, References references) {
    this.assembly = assembly;
    this.references = references;
  }

  /**
   * Whether a service may invoke a function.
   *
   * @param source a rule's place in the templates, or an API's, with the stage, method and path
   */
  boolean mayInvoke(String service, String source, String function) {
    return Resources.of(assembly, "AWS::Lambda::Permission")
        .filter(one -> one.properties().path("Principal").asText().equals(service))
        .filter(one -> target(one, one.properties().path("FunctionName")).equals(function))
        .anyMatch(one -> isFrom(one, one.properties().path("SourceArn"), source));
  }

  /** Whether a rule's events may be sent to a queue. */
  boolean mayRuleSend(String rule, String queue) {
    return Resources.of(assembly, "AWS::SQS::QueuePolicy")
        .filter(policy -> isAbout(policy, queue))
        .flatMap(policy -> statements(policy, rule))
        .anyMatch(statement -> lets(statement, queue));
  }

  private boolean isAbout(Resource policy, String queue) {
    return Elements.of(policy.properties().path("Queues"))
        .anyMatch(one -> target(policy, one).equals(queue));
  }

  private Stream<JsonNode> statements(Resource policy, String rule) {
    return PolicyReader.statements(policy.properties().path("PolicyDocument"))
        .filter(one -> one.at("/Principal/Service").asText().equals("events.amazonaws.com"))
        .filter(one -> isFrom(policy, one.at("/Condition/ArnEquals/aws:SourceArn"), rule));
  }

  private static boolean lets(JsonNode statement, String queue) {
    return statement.path("Effect").asText().equals("Allow")
        && Elements.ofOneOrMore(statement.path("Action"))
            .anyMatch(
                action ->
                    new PolicyGrant(true, action.asText(), "*")
                        .covers(new NeededCall(SEND, queue)));
  }

  /** What says nothing of its source lets each in. */
  private boolean isFrom(Resource policy, JsonNode allowed, String source) {
    return allowed.isMissingNode()
        || PolicyGrant.matches(references.inPolicy(policy.stack(), allowed), source);
  }

  private String target(Resource policy, JsonNode value) {
    return references.target(policy.stack(), value);
  }
}
