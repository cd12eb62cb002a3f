package search.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.ApiJson;

/**
 * A checkout that was accepted under a key gets the same answer whenever it is sent again, to the
 * byte. Only what says "later" may come in its place: a failure, or that the first is under way.
 * Another worker, whose clock is ahead, may have refused it before, because its prices had ended:
 * refusals are not kept (docs/decisions/0030).
 */
final class SameAnswerRule extends ShopRule {
  SameAnswerRule() {
    super("SAME_ANSWER", "Equal requests sent again get equal answers");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, List<ApiReply>> replies = new TreeMap<>();
    for (var attempt : evidence.checkouts()) {
      var reply = attempt.reply();
      boolean hasKey = attempt.sent().headers().containsKey("Idempotency-Key");
      if (hasKey && reply != null && isFinal(reply)) {
        replies.computeIfAbsent(attempt.key(), key -> new ArrayList<>()).add(reply);
      }
    }
    return replies.entrySet().stream()
        .flatMap(entry -> broken(entry.getKey(), entry.getValue()).stream());
  }

  private static Optional<String> broken(String key, List<ApiReply> replies) {
    var first = replies.stream().filter(reply -> reply.status() == 202).findFirst();
    return first.flatMap(
        told ->
            replies.stream()
                .filter(reply -> !answer(reply).equals(answer(told)))
                .findFirst()
                .map(
                    other ->
                        "The request "
                            + key
                            + " got "
                            + words(told)
                            + ", sent again "
                            + words(other)));
  }

  private static String answer(ApiReply reply) {
    return reply.status() + " " + reply.header("location") + " " + reply.body();
  }

  private static String words(ApiReply reply) {
    return reply.status() == 202
        ? "202 " + ApiJson.json(reply.body()).path("orderId").asText()
        : Integer.toString(reply.status());
  }

  private static boolean isFinal(ApiReply reply) {
    return reply.status() < 500
        && reply.status() != 429
        && reply.header("retry-after") == null
        && !reply.body().contains("urn:shop:problem:prices-ended");
  }
}
