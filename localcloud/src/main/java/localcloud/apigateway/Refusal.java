package localcloud.apigateway;

/**
 * A request that API Gateway itself answers with an error.
 *
 * <p>Source of types, statuses and messages: "Gateway response types for API Gateway", API Gateway
 * developer guide.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final int status;
  private final String detail;
  private final String errorType;

  /**
   * @param status AWS's status unless a gateway response sets another
   * @param detail {@code $context.error.validationErrorString}, or the reason for the execution log
   */
  Refusal(String type, int status, String message, String detail) {
    this(type, status, message, detail, usualError(type));
  }

  private Refusal(String type, int status, String message, String detail, String errorType) {
    super(message);
    this.type = type;
    this.status = status;
    this.detail = detail;
    this.errorType = errorType;
  }

  private static String usualError(String type) {
    return switch (type) {
      case "MISSING_AUTHENTICATION_TOKEN" -> "MissingAuthenticationTokenException";
      case "UNAUTHORIZED" -> "UnauthorizedException";
      case "INVALID_SIGNATURE" -> "InvalidSignatureException";
      case "EXPIRED_TOKEN" -> "ExpiredTokenException";
      case "ACCESS_DENIED" -> "AccessDeniedException";
      case "BAD_REQUEST_BODY", "BAD_REQUEST_PARAMETERS" -> "BadRequestException";
      case "REQUEST_TOO_LARGE" -> "RequestEntityTooLargeException";
      default -> "InternalServerErrorException";
    };
  }

  static Refusal unknownRoute() {
    return new Refusal("MISSING_AUTHENTICATION_TOKEN", 403, "Missing Authentication Token", "");
  }

  static Refusal otherOrigin() {
    String message =
        "A page of another origin may not use this resource: its OPTIONS method (CORS) does not let"
            + " that origin in. Behind a development server's proxy, keep the browser's Host";
    return new Refusal("ACCESS_DENIED", 403, message, message);
  }

  /** What a request without a valid token gets, whatever is wrong with it. */
  static Refusal unauthorized() {
    return new Refusal("UNAUTHORIZED", 401, "Unauthorized", "");
  }

  static Refusal expired() {
    return new Refusal("UNAUTHORIZED", 401, "The incoming token has expired", "");
  }

  static Refusal invalidSignature(String message) {
    return new Refusal("INVALID_SIGNATURE", 403, message, "");
  }

  /** What stands in place of a signature is not repeated, unlike on AWS: it may be a token. */
  static Refusal incompleteSignature() {
    return new Refusal(
        "INVALID_SIGNATURE",
        403,
        "Authorization header requires 'Credential' parameter. Authorization header requires"
            + " 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.",
        "",
        "IncompleteSignatureException");
  }

  /** Whoever signs with the key of a session that has ended. */
  static Refusal endedSession() {
    return new Refusal(
        "EXPIRED_TOKEN", 403, "The security token included in the request is expired", "");
  }

  /** A signed request that no policy allows. */
  static Refusal accessDenied(String message) {
    return new Refusal("ACCESS_DENIED", 403, message, "");
  }

  static Refusal tooLarge() {
    return new Refusal("REQUEST_TOO_LARGE", 413, "Request Too Long", "");
  }

  static Refusal badBody(String findings) {
    return new Refusal("BAD_REQUEST_BODY", 400, "Invalid request body", findings);
  }

  static Refusal noJson() {
    return badBody("Invalid request body");
  }

  static Refusal missingParameters(String names) {
    String message = "Missing required request parameters: [" + names + "]";
    return new Refusal("BAD_REQUEST_PARAMETERS", 400, message, message);
  }

  /** A function that failed or whose answer is not a valid proxy answer: 502. */
  static Refusal badAnswer(String reason) {
    return new Refusal("DEFAULT_5XX", 502, "Internal server error", reason);
  }

  /** A function that cannot be called because it does not exist or the API may not call it. */
  static Refusal notCallable(String reason) {
    return new Refusal("API_CONFIGURATION_ERROR", 500, "Internal server error", reason);
  }

  static Refusal timeout() {
    return new Refusal(
        "INTEGRATION_TIMEOUT", 504, "Endpoint request timed out", "The function took too long");
  }

  String type() {
    return type;
  }

  /** In the header {@code x-amzn-ErrorType}. */
  String errorType() {
    return errorType;
  }

  int status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
