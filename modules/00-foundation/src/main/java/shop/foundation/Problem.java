package shop.foundation;

import java.util.Locale;

/**
 * Why a request failed and what to do about it: an RFC 9457 problem document with the extension
 * {@code remedy}. Its type is {@code urn:shop:problem:} followed by the title in kebab case.
 */
public record Problem(String type, String title, int status, String detail, String remedy) {

  public static Problem of(int status, String title, String detail, String remedy) {
    return new Problem(typeOf(title), title, status, detail, remedy);
  }

  public static String typeOf(String title) {
    return "urn:shop:problem:" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  public static Problem malformed(String detail) {
    return of(400, "Malformed request", detail, "Correct the request as the detail says.");
  }

  public static Problem notSignedIn() {
    return of(
        401,
        "Not signed in",
        "The request has no access token, or one that is not valid or no longer valid.",
        "Sign in, and send the access token in the header Authorization.");
  }

  public static Problem notAllowed(String rule) {
    return of(403, "Not allowed", rule, "Sign in as somebody who may.");
  }

  public static Problem notFound(String detail, String remedy) {
    return of(404, "Not found", detail, remedy);
  }

  public static Problem conflict(String detail, String remedy) {
    return of(409, "Conflict", detail, remedy);
  }

  public static Problem stale(String detail) {
    return of(
        412,
        "Precondition failed",
        detail,
        "GET it again and send its ETag in the If-Match header.");
  }

  /** The request must say which version it is about (RFC 6585, section 3). */
  public static Problem preconditionRequired(String detail) {
    return of(
        428, "Precondition required", detail, "GET it and send its ETag in the If-Match header.");
  }

  public static Problem tooLarge(String detail) {
    return of(413, "Content too large", detail, "Send a smaller request.");
  }

  public static Problem unsupportedMediaType(String given) {
    return of(
        415,
        "Unsupported media type",
        "The body was sent as " + given,
        "Send JSON with the header Content-Type: application/json.");
  }

  public static Problem ruleBroken(String rule) {
    return of(422, "Rule broken", rule, "Change the request to follow the rule.");
  }

  public static Problem cardNumber() {
    return of(
        422,
        "Card number",
        "The request contains a number that looks like a payment card number.",
        "Remove it: the payment provider's token and the last four digits are enough.");
  }

  public static Problem unexpected() {
    return of(
        500,
        "Internal error",
        "Something went wrong on our side.",
        "Try again later; if it still fails, tell us the X-Correlation-Id of this answer.");
  }

  public static Problem unavailable(String detail) {
    return of(503, "Unavailable", detail, "Try again after the time in Retry-After.");
  }
}
