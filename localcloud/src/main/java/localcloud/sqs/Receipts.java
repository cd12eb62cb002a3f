package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/**
 * Binds each receipt handle to the queue that gave it out, by a mark after the engine's own handle:
 * the engine cannot tell a handle of another queue from an old one of its own, which a deletion may
 * have.
 */
final class Receipts {
  private static final Set<String> TAKING =
      Set.of(
          "ChangeMessageVisibility",
          "ChangeMessageVisibilityBatch",
          "DeleteMessage",
          "DeleteMessageBatch");

  /** In the text of a message, these quotation marks and brackets would be escaped. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(\"ReceiptHandle\"\\s*:\\s*\"|<ReceiptHandle>)(" + OldReceipts.OF_ENGINE + ")");

  private static final Pattern IN_JSON =
      Pattern.compile("(\"ReceiptHandle\"\\s*:\\s*\")([^\"\\\\]*)(?=\")");
  private static final Pattern IN_FORM = Pattern.compile("(ReceiptHandle=)([^&]*)");

  /** The engine refuses it as it refuses any other text that is no handle. */
  private static final String FOREIGN = "of another queue, or invented";

  private Receipts() {}

  static Reply marked(Call call, Reply reply) {
    if (!call.operation().equals("ReceiveMessage") || !reply.succeeded()) {
      return reply;
    }
    String queue = queue(call);
    String text =
        GIVEN
            .matcher(new String(reply.body(), UTF_8))
            .replaceAll(found -> found.group(1) + mark(queue, found.group(2)));
    return new Reply(reply.status(), reply.headers(), text.getBytes(UTF_8));
  }

  /** The same call with the engine's own handles. */
  static Call unmarked(Call call) {
    if (!TAKING.contains(call.operation())) {
      return call;
    }
    String queue = queue(call);
    String body = new String(call.body(), UTF_8);
    String plain =
        call.isQueryProtocol()
            ? replaced(
                body,
                IN_FORM,
                given -> URLEncoder.encode(plain(queue, URLDecoder.decode(given, UTF_8)), UTF_8))
            : replaced(body, IN_JSON, given -> plain(queue, given));
    return new Call(
        call.service(),
        call.operation(),
        call.caller(),
        call.method(),
        call.path(),
        call.headers(),
        plain.getBytes(UTF_8));
  }

  static String mark(String queue, String handle) {
    return String.format(Locale.ROOT, "%s#%08x", handle, (queue + handle).hashCode());
  }

  private static String plain(String queue, String given) {
    int end = Math.max(0, given.lastIndexOf('#'));
    String handle = given.substring(0, end);
    return given.equals(mark(queue, handle)) ? handle : FOREIGN;
  }

  private static String replaced(String text, Pattern pattern, UnaryOperator<String> handle) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + handle.apply(found.group(2))));
  }

  private static String queue(Call call) {
    return QueueNames.of(call, QueryForm.input(call));
  }
}
