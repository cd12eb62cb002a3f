package shop.foundation.stack;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.IConstruct;

/**
 * Every rule of cdk-nag that the shop breaks on purpose, with its reason. The reasons become
 * metadata of the resources, where cdk-nag reads them (its README, "Using on CloudFormation
 * templates"), so that no stack needs cdk-nag to be synthesized.
 */
public final class Suppressions {
  private static final String NO_LOGIN =
      "The shop has no login yet: docs/decisions/0011 says what must come first";
  private static final String NO_TRACES =
      "The correlation id leads through all logs; X-Ray wants a permission on all resources";
  private static final String NO_ACCESS_LOG =
      "API Gateway writes logs by a role in the settings of the whole account, which no stack of"
          + " one stage can own; a function logs each request that it gets";
  private static final String LAST_STOP = "It is where messages end; an alarm tells a person";

  private Suppressions() {}

  static void of(Function function) {
    suppress(
        function,
        Map.of(
            "Serverless-LambdaDLQ",
            "Nobody invokes it asynchronously: an API waits for the answer, an event source mapping"
                + " has a dead letter queue of its own",
            "Serverless-LambdaTracing",
            NO_TRACES));
  }

  static void of(Method method) {
    suppress(method, Map.of("AwsSolutions-APIG4", NO_LOGIN, "AwsSolutions-COG4", NO_LOGIN));
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
            NO_ACCESS_LOG + "; and logs of whole requests would hold addresses",
            "AwsSolutions-APIG3",
            "A web ACL has a monthly price; the stage has a rate limit",
            "Serverless-APIGWXrayEnabled",
            NO_TRACES));
    suppress(
        Objects.requireNonNull(api.getLatestDeployment()),
        Map.of("CdkNagValidationFailure", "Serverless-APIGWStructuredLogging: " + NO_ACCESS_LOG));
  }

  /** Of a stage that does not keep its data. */
  static void ofLosable(Table table) {
    suppress(
        table, Map.of("AwsSolutions-DDB3", "The data of this stage may be lost: it is made again"));
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
            "A mapping of a queue has none: the queue itself gives up messages to its dead"
                + " letters"));
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
