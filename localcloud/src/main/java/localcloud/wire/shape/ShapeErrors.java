package localcloud.wire.shape;

import localcloud.gateway.AwsException;

/** The errors for input that cannot be read, each with the code that its service uses. */
final class ShapeErrors {
  private static final int LONGEST = 200;

  private ShapeErrors() {}

  static AwsException unreadable(String service, MemberPath at, String expected, boolean form) {
    String message = shown(at.toString()) + " is not " + expected;
    String code =
        switch (service) {
          case "s3" -> "InvalidArgument";
          case "lambda" -> "InvalidParameterValueException";
          case "apigateway", "schemas" -> "BadRequestException";
          default -> form ? "InvalidParameterValue" : "SerializationException";
        };
    return new AwsException(400, code, message);
  }

  static AwsException missing(String service, MemberPath at, boolean form) {
    String message =
        "1 validation error detected: Value null at '"
            + shown(at.inReference())
            + "' failed to satisfy constraint: Member must not be null";
    return new AwsException(400, missingCode(service, form), message);
  }

  /** See "Common Errors" and the operations' own errors in each service's API Reference. */
  private static String missingCode(String service, boolean form) {
    return switch (service) {
      case "sqs", "monitoring" -> "MissingParameter";
      case "logs", "cognito-idp" -> "InvalidParameterException";
      case "sns" -> "InvalidParameter";
      default -> form ? "ValidationError" : "ValidationException";
    };
  }

  static String shown(String path) {
    return path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
  }
}
