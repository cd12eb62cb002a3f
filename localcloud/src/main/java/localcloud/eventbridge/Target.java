package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule sends an event: a queue or a function, described by the EventBridge API Reference's
 * Target.
 */
record Target(JsonNode definition) {
  /** An event is never retried for longer, whatever the target declares. */
  static final Duration LONGEST_AGE = Duration.ofHours(24);

  private static final Set<String> KNOWN =
      Set.of(
          "Id",
          "Arn",
          "RoleArn",
          "Input",
          "InputPath",
          "InputTransformer",
          "RetryPolicy",
          "DeadLetterConfig",
          "SqsParameters");

  /**
   * @throws AwsException ValidationException if the local cloud cannot deliver to it
   */
  static Target of(JsonNode definition) {
    Target target = new Target(definition);
    if (!target.isQueue() && !target.isFunction()) {
      throw AwsException.validation(
          "The local cloud delivers events to SQS queues and Lambda functions; this target is"
              + " neither: "
              + target.arn());
    }
    definition
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!KNOWN.contains(field)) {
                throw AwsException.validation(
                    "The local cloud does not support the target parameter " + field);
              }
            });
    TargetInputCheck.check(target);
    target.check("MaximumRetryAttempts", 0, 185);
    target.check("MaximumEventAgeInSeconds", 60, LONGEST_AGE.toSeconds());
    return target;
  }

  private void check(String member, long least, long most) {
    JsonNode value = definition.path("RetryPolicy").path(member);
    if (!value.isMissingNode() && (value.asLong() < least || value.asLong() > most)) {
      throw TargetInputCheck.refused(
          "RetryPolicy." + member + " must be between " + least + " and " + most, this);
    }
  }

  String id() {
    return definition.path("Id").asText();
  }

  String arn() {
    return definition.path("Arn").asText();
  }

  boolean isQueue() {
    return arn().startsWith("arn:aws:sqs:");
  }

  boolean isFunction() {
    return arn().startsWith("arn:aws:lambda:");
  }

  /** A FIFO queue's message group; null for a standard queue. */
  @Nullable String messageGroup() {
    JsonNode group = definition.path("SqsParameters").path("MessageGroupId");
    return group.isTextual() ? group.asText() : null;
  }

  /** 185 unless declared otherwise. */
  int maximumRetries() {
    return definition.path("RetryPolicy").path("MaximumRetryAttempts").asInt(185);
  }

  /** 24 hours unless declared otherwise. */
  Duration maximumAge() {
    return Duration.ofSeconds(
        definition
            .path("RetryPolicy")
            .path("MaximumEventAgeInSeconds")
            .asLong(LONGEST_AGE.toSeconds()));
  }

  @Nullable String deadLetterQueue() {
    JsonNode arn = definition.path("DeadLetterConfig").path("Arn");
    return arn.isTextual() ? arn.asText() : null;
  }
}
