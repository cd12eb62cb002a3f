package localcloud.wire.shape;

import localcloud.gateway.AwsException;
import localcloud.wire.shape.ValueLimit.Size;
import localcloud.wire.shape.ValueLimit.Value;

/** The errors of SQS: see "Errors" of each operation in the Amazon SQS API Reference. */
final class SqsLimitErrors {
  private static final String OLD = "AWS.SimpleQueueService.";

  private SqsLimitErrors() {}

  /**
   * @param form whether the caller uses the older protocol, whose codes have a namespace
   */
  static AwsException of(String operation, BrokenLimit broken, boolean form) {
    String at = broken.at().toString();
    String namespace = form ? OLD : "";
    if (at.startsWith("Attributes.")) {
      return error(
          "InvalidAttributeValue", "Invalid value for the parameter " + broken.at().name() + ".");
    }
    if (at.equals("Attributes") || at.endsWith("AttributeNames")) {
      return error(
          operation.equals("ReceiveMessage") ? "InvalidParameterValue" : "InvalidAttributeName",
          "Unknown Attribute in " + broken.shown() + ".");
    }
    if (at.equals("Entries")) {
      return broken.value().isEmpty()
          ? error(
              namespace + "EmptyBatchRequest", "There should be at least one entry in the request.")
          : error(
              namespace + "TooManyEntriesInBatchRequest",
              "Maximum number of entries per request are 10. You have sent "
                  + broken.value().size()
                  + ".");
    }
    if (at.startsWith("Entries.") && broken.at().name().equals("Id")) {
      return error(
          namespace + "InvalidBatchEntryId",
          "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It"
              + " can be at most 80 letters long.");
    }
    return error(
        "InvalidParameterValue",
        "Value "
            + broken.shown()
            + " for parameter "
            + broken.at().name()
            + " is invalid. Reason: "
            + reason(broken));
  }

  private static String reason(BrokenLimit broken) {
    return switch (broken.limit()) {
      case Value value -> "Must be " + value.bounds().range() + ", if provided.";
      case Size size -> "Must have a length " + size.bounds().range() + ".";
      default -> broken.words() + ".";
    };
  }

  private static AwsException error(String code, String message) {
    return new AwsException(400, code, message);
  }
}
