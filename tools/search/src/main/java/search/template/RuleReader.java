package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.assembly.Resource;
import search.queue.RuleSpec;

/** What a rule sends to its targets. */
final class RuleReader {
  private static final int DEFAULT_ATTEMPTS = 185;
  private static final int DEFAULT_AGE = 24 * 3600;

  private final References references;
  private final PermissionReader permissions;

  RuleReader(References references, PermissionReader permissions) {
    this.references = references;
    this.permissions = permissions;
  }

  Stream<RuleSpec> of(Resource rule) {
    return Elements.of(rule.properties().path("Targets")).map(target -> rule(rule, target));
  }

  /** Without a policy, EventBridge tries for a day, and at most 185 times. */
  private RuleSpec rule(Resource rule, JsonNode target) {
    var properties = rule.properties();
    var policy = target.path("RetryPolicy");
    String bus = references.target(rule.stack(), properties.path("EventBusName"));
    var given = target.at("/DeadLetterConfig/Arn");
    var deadLetters =
        Optional.of(given)
            .filter(queue -> !queue.isMissingNode())
            .map(queue -> references.target(rule.stack(), queue));
    String queue = references.target(rule.stack(), target.path("Arn"));
    return new RuleSpec(
        bus + " " + properties.path("Name").asText(),
        properties.path("EventPattern").toString(),
        queue,
        policy.path("MaximumRetryAttempts").asInt(DEFAULT_ATTEMPTS),
        Duration.ofSeconds(policy.path("MaximumEventAgeInSeconds").asInt(DEFAULT_AGE)),
        deadLetters,
        permissions.mayRuleSend(rule.where(), queue),
        deadLetters.filter(one -> permissions.mayRuleSend(rule.where(), one)).isPresent());
  }
}
