package localcloud.wire;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a service's signing name from its name in a wire protocol. */
final class ServiceNames {
  private static final Map<String, String> BY_TARGET =
      Map.of(
          "DynamoDB_20120810", "dynamodb",
          "DynamoDBStreams_20120810", "dynamodbstreams",
          "AmazonSQS", "sqs",
          "AWSEvents", "events",
          "Logs_20140328", "logs",
          "GraniteServiceVersion20100801", "monitoring",
          "AmazonSSM", "ssm",
          "AWSCognitoIdentityProviderService", "cognito-idp");

  /** Services by API version, for an unsigned form. */
  private static final Map<String, String> BY_VERSION =
      Map.of(
          "2012-11-05", "sqs",
          "2011-06-15", "sts",
          "2010-08-01", "monitoring",
          "2010-05-08", "iam",
          "2010-03-31", "sns",
          "2010-05-15", "cloudformation");

  private static final Set<String> SPEAK_QUERY = Set.copyOf(BY_VERSION.values());

  /** Those that only a path or a signature names. */
  private static final Set<String> REST = Set.of("lambda", "apigateway", "schemas", "s3");

  private ServiceNames() {}

  /** Whether the local cloud has something of the service with this signing name. */
  static boolean isKnown(String signingName) {
    return BY_TARGET.containsValue(signingName)
        || SPEAK_QUERY.contains(signingName)
        || REST.contains(signingName);
  }

  static String ofTarget(String prefix, String target) {
    String service = BY_TARGET.get(prefix);
    if (service == null) {
      throw OnlyHere.noService("for the target " + target);
    }
    return service;
  }

  static String ofQuery(@Nullable String signedFor, String version) {
    if (signedFor != null && SPEAK_QUERY.contains(signedFor)) {
      return signedFor;
    }
    String service = BY_VERSION.get(version);
    if (service == null) {
      throw OnlyHere.noService(
          signedFor == null ? "with the version " + version + " of its API" : signedFor);
    }
    return service;
  }
}
