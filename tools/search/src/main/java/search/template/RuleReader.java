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

  RuleReader(References references) {
    this.references = references;
  }

  Stream<RuleSpec> of(Resource rule) {
    return Elements.of(rule.properties().path("Targets")).map(target -> rule(rule, target));
  }

  /** Without a policy, EventBridge tries for a day, and at most 185 times. */
  private RuleSpec rule(Resource rule, JsonNode target) {
    var properties = rule.properties();
    var policy = target.path("RetryPolicy");
    String bus = references.target(rule.stack(), properties.path("EventBusName"));
    var deadLetters = target.at("/DeadLetterConfig/Arn");
    return new RuleSpec(
        bus + " " + properties.path("Name").asText(),
        properties.path("EventPattern").toString(),
        references.target(rule.stack(), target.path("Arn")),
        policy.path("MaximumRetryAttempts").asInt(DEFAULT_ATTEMPTS),
        Duration.ofSeconds(policy.path("MaximumEventAgeInSeconds").asInt(DEFAULT_AGE)),
        deadLetters.isMissingNode()
            ? Optional.empty()
            : Optional.of(references.target(rule.stack(), deadLetters)));
  }
}
