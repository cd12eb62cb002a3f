package localcloud.wire.shape;

import localcloud.gateway.AwsException;

/** The errors for resources that are elsewhere: each service has none of them. */
final class OtherPlaceErrors {
  private OtherPlaceErrors() {}

  /** See the operations' own errors in each service's API Reference. */
  static AwsException of(String service, MemberPath at, String sentence) {
    String message = ShapeErrors.shown(at.toString()) + ": " + sentence;
    return switch (service) {
      case "sqs" -> new AwsException(400, "com.amazonaws.sqs#QueueDoesNotExist", message);
      case "s3" -> new AwsException(403, "AccessDenied", message);
      case "sts" -> new AwsException(403, "AccessDenied", message);
      case "iam" -> new AwsException(404, "NoSuchEntity", message);
      case "sns" -> new AwsException(404, "NotFound", message);
      case "lambda" -> new AwsException(404, "ResourceNotFoundException", message);
      case "apigateway", "schemas" -> new AwsException(404, "NotFoundException", message);
      case "cloudformation", "monitoring" -> new AwsException(400, "ValidationError", message);
      case "ssm" -> new AwsException(400, "ParameterNotFound", message);
      default -> new AwsException(400, "ResourceNotFoundException", message);
    };
  }
}
