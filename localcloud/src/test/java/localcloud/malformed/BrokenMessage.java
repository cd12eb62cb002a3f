package localcloud.malformed;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What can be wrong with a request as a whole. */
enum BrokenMessage {
  EMPTY_BODY(message -> message.withBody(new byte[0])),
  HALF_A_BODY(
      message -> message.withBody(Arrays.copyOf(message.body(), message.body().length / 2))),
  BODY_OF_NOISE(message -> message.withBody(new byte[] {(byte) 0xff, 0, (byte) 0xfe, '{', '%', 1})),
  BODY_WITHOUT_END(message -> message.withBody("{\"a\":".repeat(60_000))),
  LISTS_WITHOUT_END(message -> message.withBody("[".repeat(200_000))),
  A_LIST(message -> message.withBody("[1, 2]")),
  A_TEXT(message -> message.withBody("\"text\"")),
  NOTHING(message -> message.withBody("null")),
  A_NUMBER_WITHOUT_END(message -> message.withBody("{\"Limit\":" + "9".repeat(20_000) + "}")),
  THOUSANDS_OF_DOTS(message -> message.withBody(form(message) + "a" + ".b".repeat(30_000) + "=c")),
  DOTS_ONLY(message -> message.withBody(form(message) + "...=c&.=d&a..b=e&a.b=1&a=2")),
  HUGE_INDEX(message -> message.withBody(form(message) + "Tags.member.999999999999.Key=c")),
  BAD_PERCENT_IN_THE_BODY(message -> message.withBody(form(message) + "a=%zz&b=%")),
  BAD_PERCENT_IN_THE_PATH(message -> message.withPath("/%zz" + message.path())),
  BAD_PERCENT_IN_THE_QUERY(message -> message.withPath(query(message) + "a=%zz&b=%e4%")),
  BAD_UTF_8_IN_THE_PATH(message -> message.withPath("/%c0%80%ff" + message.path())),
  SPACE_IN_THE_PATH(message -> message.withPath("/a b" + message.path())),
  LONG_QUERY(message -> message.withPath(query(message) + "a=" + "b".repeat(30_000))),
  WRONG_CONTENT_TYPE(message -> message.with("Content-Type", "text/plain;;;=\u00e4")),
  FORM_CONTENT_TYPE(message -> message.with("Content-Type", "application/x-www-form-urlencoded")),
  CBOR_PROTOCOL(message -> message.with("smithy-protocol", "rpc-v2-cbor")),
  WRONG_TARGET(message -> message.with("X-Amz-Target", "....")),
  EMPTY_SIGNATURE(message -> message.with("Authorization", "")),
  BAD_SIGNATURE(message -> message.with("Authorization", "AWS4-HMAC-SHA256 Credential=////")),
  LONG_SIGNATURE(
      message ->
          message.with("Authorization", "Credential=" + "a/".repeat(10_000) + "aws4_request")),
  BAD_TRACE(message -> message.with("X-Amzn-Trace-Id", "Root=1-zz;;;=")),
  BAD_DATE(message -> message.with("X-Amz-Date", "yesterday"));

  private final UnaryOperator<Message> change;

  BrokenMessage(UnaryOperator<Message> change) {
    this.change = change;
  }

  Message of(Message message) {
    return change.apply(message);
  }

  private static String form(Message message) {
    String body = new String(message.body(), java.nio.charset.StandardCharsets.UTF_8);
    return body.startsWith("Action=") ? body + "&" : "";
  }

  private static String query(Message message) {
    return message.path() + (message.path().contains("?") ? "&" : "?");
  }
}
