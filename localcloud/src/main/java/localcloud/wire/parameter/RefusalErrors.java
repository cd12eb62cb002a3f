package localcloud.wire.parameter;

import localcloud.gateway.AwsException;

/** The error for a parameter that is not supported, with the code that its service would use. */
final class RefusalErrors {
  private RefusalErrors() {}

  static AwsException of(String service, String message) {
    return service.equals("s3")
        ? AwsException.notImplemented(message)
        : new AwsException(400, code(service), message);
  }

  /** See the operations' own errors and "Common Errors" in each service's API Reference. */
  private static String code(String service) {
    return switch (service) {
      case "lambda" -> "InvalidParameterValueException";
      case "apigateway", "schemas" -> "BadRequestException";
      case "logs", "cognito-idp" -> "InvalidParameterException";
      case "sns" -> "InvalidParameter";
      case "sqs", "monitoring" -> "InvalidParameterValue";
      case "cloudformation", "sts", "iam" -> "ValidationError";
      default -> "ValidationException";
    };
  }
}
