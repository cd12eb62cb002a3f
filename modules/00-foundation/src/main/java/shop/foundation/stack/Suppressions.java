package shop.foundation.stack;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.IConstruct;

/**
 * Every cdk-nag rule that the shop breaks on purpose, with the reason. The reasons become metadata
 * of the resources, where cdk-nag reads them (its README, "Using on CloudFormation templates"), so
 * stacks can be synthesized without cdk-nag.
 */
public final class Suppressions {
  private static final String FOR_EVERYBODY =
      "Everybody may look at the products, and buys only what can be looked at";
  private static final String NO_TOKEN_YET =
      "A browser asks without a token whether a page may send one; the gateway answers by itself";
  private static final String NO_TRACES =
      "The correlation id links all logs; X-Ray needs a permission on all resources";
  private static final String NO_ACCESS_LOG =
      "API Gateway writes logs with a role set for the whole account, which no stack of"
          + " one stage can own; a function logs each request it receives";
  private static final String LAST_STOP = "Messages end here; an alarm notifies a person";

  private Suppressions() {}

  static void of(Function function) {
    suppress(
        function,
        Map.of(
            "Serverless-LambdaDLQ",
            "An API waits for the answer, an event source mapping has its own dead letter queue,"
                + " and what runs on a schedule runs again in a minute",
            "Serverless-LambdaTracing",
            NO_TRACES));
  }

  static void ofSigned(Method method) {
    suppress(
        method,
        Map.of("AwsSolutions-COG4", "A function calls it: its role signs, and no user does"));
  }

  /** A browser asks before it sends a token. */
  static void ofPreflight(Method method) {
    suppress(method, Map.of("AwsSolutions-APIG4", NO_TOKEN_YET, "AwsSolutions-COG4", NO_TOKEN_YET));
  }

  /** No other method may do without an authorizer. */
  static void ofOpen(Method method) {
    suppress(
        method, Map.of("AwsSolutions-APIG4", FOR_EVERYBODY, "AwsSolutions-COG4", FOR_EVERYBODY));
  }

  static void of(JsonRestApi api) {
    suppress(
        api.getDeploymentStage(),
        Map.of(
            "AwsSolutions-APIG1",
            NO_ACCESS_LOG,
            "Serverless-APIGWAccessLogging",
            NO_ACCESS_LOG,
            "AwsSolutions-APIG6",
            NO_ACCESS_LOG + "; and logs of whole requests would contain addresses",
            "AwsSolutions-APIG3",
            "A web ACL costs a monthly fee; the stage has a rate limit",
            "Serverless-APIGWXrayEnabled",
            NO_TRACES));
    suppress(
        Objects.requireNonNull(api.getLatestDeployment()),
        Map.of("CdkNagValidationFailure", "Serverless-APIGWStructuredLogging: " + NO_ACCESS_LOG));
  }

  /** In a stage that does not keep its data. */
  static void ofLosable(Table table) {
    suppress(
        table,
        Map.of("AwsSolutions-DDB3", "The data of this stage may be lost: it can be recreated"));
  }

  public static void ofUserPool(UserPool pool) {
    suppress(
        pool,
        Map.of(
            "AwsSolutions-COG2",
            "A shop asks for a password; a second factor would be a choice of each shopper",
            "AwsSolutions-COG3",
            "Threat protection needs Cognito's Plus plan, which has a price for each active user",
            "AwsSolutions-COG8",
            "The Plus plan has a price for each active user"));
  }

  public static void ofSchedule(Rule rule) {
    suppress(
        rule,
        Map.of(
            "Serverless-EventBusDLQ",
            "The event says only what time it is; the next one says it again, and an alarm rings if"
                + " none arrives"));
  }

  public static void ofDeadLetters(Queue queue) {
    suppress(
        queue, Map.of("AwsSolutions-SQS3", LAST_STOP, "Serverless-SQSRedrivePolicy", LAST_STOP));
  }

  public static void ofQueue(EventSourceMapping mapping) {
    suppress(
        mapping,
        Map.of(
            "Serverless-LambdaEventSourceMappingDestination",
            "A queue's mapping has none: the queue itself moves failed messages to its dead"
                + " letter queue"));
  }

  /** Sorted, so that the same reasons give the same template. */
  private static void suppress(IConstruct construct, Map<String, String> reasons) {
    var rules =
        new TreeMap<>(reasons)
            .entrySet().stream()
                .map(rule -> new TreeMap<>(Map.of("id", rule.getKey(), "reason", rule.getValue())))
                .toList();
    resource(construct).addMetadata("cdk_nag", Map.of("rules_to_suppress", rules));
  }

  private static CfnResource resource(IConstruct construct) {
    return construct instanceof CfnResource resource
        ? resource
        : (CfnResource) Objects.requireNonNull(construct.getNode().getDefaultChild());
  }
}
