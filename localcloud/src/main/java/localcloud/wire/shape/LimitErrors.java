package localcloud.wire.shape;

import java.util.List;
import java.util.stream.Collectors;
import localcloud.gateway.AwsException;

/** The errors for values beyond their limits, each as its service has it. */
final class LimitErrors {
  private static final int MOST = 10;

  private LimitErrors() {}

  static AwsException of(String service, String operation, boolean form, List<BrokenLimit> broken) {
    return switch (service) {
      case "sqs" -> SqsLimitErrors.of(operation, broken.getFirst(), form);
      case "s3" -> ofS3(broken.getFirst());
      default -> new AwsException(400, code(service, form), together(broken));
    };
  }

  private static String together(List<BrokenLimit> broken) {
    return broken.size()
        + (broken.size() == 1 ? " validation error detected: " : " validation errors detected: ")
        + broken.stream().limit(MOST).map(BrokenLimit::sentence).collect(Collectors.joining("; "));
  }

  /** See "Common Errors" and the operations' own errors in each service's API Reference. */
  private static String code(String service, boolean form) {
    return switch (service) {
      case "logs", "cognito-idp" -> "InvalidParameterException";
      case "sns" -> "InvalidParameter";
      case "apigateway" -> "BadRequestException";
      case "monitoring" -> "ValidationError";
      default -> form && !service.equals("lambda") ? "ValidationError" : "ValidationException";
    };
  }

  /** See "Error responses" in the Amazon S3 API Reference. */
  private static AwsException ofS3(BrokenLimit broken) {
    String name = broken.at().name();
    return switch (name) {
      case "StorageClass" ->
          new AwsException(
              400, "InvalidStorageClass", "The storage class you specified is not valid");
      case "ChecksumAlgorithm", "ChecksumType" ->
          new AwsException(400, "InvalidRequest", broken.sentence());
      default -> new AwsException(400, "InvalidArgument", broken.sentence());
    };
  }
}
