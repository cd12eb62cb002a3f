package shop.foundation.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.IConstruct;

/**
 * Rules of cdk-nag that a resource breaks on purpose, with the reason, beside the resource. It
 * writes the metadata that cdk-nag reads (its README, "Using on CloudFormation templates"), so that
 * no stack needs cdk-nag to be synthesized.
 */
public final class Accepted {
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /** A rule, like {@code AwsSolutions-APIG4}, and why it does not fit here. */
  public Accepted because(String rule, String reason) {
    reasons.put(rule, reason);
    return this;
  }

  /** A queue of dead letters has no queue behind it. */
  public static void asLastStop(Queue deadLetters) {
    var reason = "It is where messages end; an alarm tells a person";
    new Accepted()
        .because("AwsSolutions-SQS3", reason)
        .because("Serverless-SQSRedrivePolicy", reason)
        .in(deadLetters);
  }

  public void in(IConstruct construct) {
    var rules =
        reasons.entrySet().stream()
            .map(rule -> new TreeMap<>(Map.of("id", rule.getKey(), "reason", rule.getValue())))
            .toList();
    resource(construct).addMetadata("cdk_nag", Map.of("rules_to_suppress", rules));
  }

  private static CfnResource resource(IConstruct construct) {
    return construct instanceof CfnResource resource
        ? resource
        : (CfnResource) construct.getNode().getDefaultChild();
  }
}
