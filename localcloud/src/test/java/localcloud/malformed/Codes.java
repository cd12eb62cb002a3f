package localcloud.malformed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.malformed.RawHttp.Answer;

/** The error codes that AWS documents. */
final class Codes {
  private static final Pattern XML = Pattern.compile("<Code>([^<]*)</Code>");
  private static final Pattern JSON = Pattern.compile("\"__type\":\"([^\"]*)\"");

  /**
   * The codes that all services share: "Common Errors" in the API References of the services that
   * speak AWS JSON and AWS Query, and "Error responses" in the Amazon S3 API Reference. Names are
   * without the suffix Exception, which differs between the two lists.
   */
  private static final Set<String> COMMON =
      Set.of(
          // AWS JSON
          "AccessDenied",
          "IncompleteSignature",
          "InvalidSignature",
          "MissingAuthenticationToken",
          "RequestEntityTooLarge",
          "Serialization",
          "ThrottlingException",
          "UnknownOperation",
          "UnrecognizedClient",
          "Validation",
          "ValidationError",
          // AWS Query
          "InvalidAction",
          "InvalidParameterCombination",
          "InvalidParameterValue",
          "InvalidQueryParameter",
          "MalformedQueryString",
          "MissingAction",
          "MissingParameter",
          // HTTP itself
          "BadRequest",
          // For a form that is posted to the address of a queue.
          "QueueDoesNotExist",
          // For a call that AWS also takes by GET; see docs/decisions/0023.
          "MethodNotAllowed",
          "RequestHeaderFieldsTooLarge",
          "RequestTimeout");

  private static final Set<String> S3 =
      Set.of(
          "BucketAlreadyExists",
          "BucketAlreadyOwnedByYou",
          "BucketNotEmpty",
          "EntityTooLarge",
          "EntityTooSmall",
          "InvalidArgument",
          "InvalidBucketName",
          "InvalidDigest",
          "InvalidLocationConstraint",
          "InvalidPart",
          "InvalidPartOrder",
          "InvalidRange",
          "InvalidRequest",
          "InvalidTag",
          "InvalidStorageClass",
          "InvalidURI",
          "KeyTooLongError",
          "MalformedXML",
          "MethodNotAllowed",
          "NoSuchBucket",
          "NoSuchKey",
          "NoSuchUpload",
          "PreconditionFailed",
          "NotImplemented");

  /** "Errors" of the operations in the EventBridge Schema Registry API Reference. */
  private static final Set<String> SCHEMAS = Set.of("BadRequest", "NotFound");

  /** Two exceptions of the SDK that have another name than their code. */
  private static final Map<String, String> NAMES =
      Map.of(
          "DashboardNotFoundError", "ResourceNotFound",
          // In the Query protocol only.
          "QueueDoesNotExist", "NonExistentQueue");

  private Codes() {}

  static String of(Cases.Case sent, Answer answer) {
    String header = answer.headers().get("x-amzn-errortype");
    if (header != null) {
      return header;
    }
    // An answer to HEAD has no body, so S3 gives only the status.
    return in(answer.body())
        .orElseGet(() -> sent.message().method().equals("HEAD") ? "NoSuchKey" : "");
  }

  /** The code in an error's body. */
  static Optional<String> in(String body) {
    return Stream.of(XML.matcher(body), JSON.matcher(body))
        .filter(Matcher::find)
        .map(code -> code.group(1))
        .findFirst();
  }

  static boolean isKnown(Operation operation, String code) {
    String plain = plain(code);
    return COMMON.contains(plain)
        || operation.service().equals("s3") && S3.contains(plain)
        || operation.service().equals("schemas") && SCHEMAS.contains(plain)
        || operation.errors().stream()
            .map(Codes::plain)
            .anyMatch(known -> plain.equals(known) || plain.equals(NAMES.get(known)));
  }

  private static String plain(String code) {
    String last = code.substring(Math.max(code.lastIndexOf('#'), code.lastIndexOf('.')) + 1);
    return last.replaceFirst("(?:Exception|Fault)$", "");
  }
}
