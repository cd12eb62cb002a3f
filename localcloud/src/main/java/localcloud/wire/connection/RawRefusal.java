package localcloud.wire.connection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The answer to a request that reached no handler, in the form of the AWS JSON protocols. */
enum RawRefusal {
  NOT_HTTP(
      400,
      "Bad Request",
      "BadRequest",
      "The request is not valid HTTP. Check its request line, the percent encoding of its path,"
          + " its Content-Length and its chunks."),
  TOO_SLOW(
      408,
      "Request Timeout",
      "RequestTimeout",
      "The request did not arrive in time. Send it again, all of it."),
  HEAD_TOO_LARGE(
      431,
      "Request Header Fields Too Large",
      "RequestHeaderFieldsTooLarge",
      "The request line and headers are too long. Send long input in the body."),
  FAILED(
      500,
      "Internal Server Error",
      "InternalFailure",
      "The local cloud failed to answer. Its log says why; please report it."),
  UNKNOWN_ENCODING(
      501,
      "Not Implemented",
      "NotImplemented",
      "The local cloud knows no transfer encoding but chunked."),
  NO_UPGRADE(
      501,
      "Not Implemented",
      "NotImplemented",
      "The local cloud speaks HTTP/1.1 only. Send the request without asking for an upgrade."),
  TOO_MANY(
      503,
      "Service Unavailable",
      "ServiceUnavailable",
      "Too many connections are open. Close some, and try again.");

  private final int status;
  private final String reason;
  private final String code;
  private final String message;

  RawRefusal(int status, String reason, String code, String message) {
    this.status = status;
    this.reason = reason;
    this.code = code;
    this.message = message;
  }

  byte[] bytes() {
    String body =
        String.format(Locale.ROOT, "{\"__type\":\"%s\",\"message\":\"%s\"}%n", code, message);
    return String.format(
            Locale.ROOT,
            "HTTP/1.1 %d %s\r\nContent-Type: application/json\r\nx-amzn-ErrorType: %s\r\n"
                + "Content-Length: %d\r\nConnection: close\r\n\r\n%s",
            status,
            reason,
            code,
            body.length(),
            body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
