package search.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/**
 * A checkout that was accepted under a key gets the same answer whenever it is sent again, to the
 * byte, also if nobody heard the first answer: that is what the key is for. Only what says "later"
 * may come in its place: a failure, or that the first is under way. A request that was on its way
 * before may have been refused, because its prices had ended by the clock of another worker:
 * refusals are not kept (docs/decisions/0030). Nor is anything of a shopper who was erased
 * meanwhile.
 */
final class SameAnswerRule extends ShopRule {
  SameAnswerRule() {
    super("SAME_ANSWER", "Equal requests sent again get equal answers");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, List<Attempt>> answered = new TreeMap<>();
    for (var attempt : evidence.checkouts()) {
      if (attempt.sent().headers().containsKey("Idempotency-Key")
          && isFinal(attempt.reply())
          && !evidence.facts().isErased(attempt.shopper(), attempt.heard())) {
        answered.computeIfAbsent(attempt.key(), key -> new ArrayList<>()).add(attempt);
      }
    }
    var bought = bought(evidence);
    return answered.entrySet().stream()
        .flatMap(entry -> broken(entry.getValue(), bought.get(entry.getKey())));
  }

  /** What each key bought first. */
  private static Map<String, RecordedCheckout> bought(HistoryEvidence evidence) {
    var bought = new TreeMap<String, RecordedCheckout>();
    for (var checkout : RecordedCheckout.in(evidence)) {
      var attempt = evidence.attempt(checkout.cause());
      if (attempt != null) {
        bought.putIfAbsent(attempt.key(), checkout);
      }
    }
    return bought;
  }

  private static Stream<String> broken(List<Attempt> answered, @Nullable RecordedCheckout bought) {
    var counted = answered.stream().filter(attempt -> !isExcused(attempt, bought)).toList();
    var told = counted.stream().filter(SameAnswerRule::isAccepted).findFirst();
    if (told.isPresent()) {
      return counted.stream()
          .filter(other -> !answer(other).equals(answer(told.get())))
          .limit(1)
          .map(other -> words(told.get()) + ", sent again " + status(other));
    }
    return counted.stream()
        .filter(attempt -> bought != null && attempt.millis() > bought.millis())
        .limit(1)
        .map(
            attempt ->
                "The request "
                    + attempt.key()
                    + " bought something, and sent again got "
                    + status(attempt));
  }

  /** Ended prices refuse a request until another has bought the basket, and never afterwards. */
  private static boolean isExcused(Attempt attempt, @Nullable RecordedCheckout bought) {
    return body(attempt).contains("urn:shop:problem:prices-ended")
        && (bought == null || attempt.millis() <= bought.millis());
  }

  private static boolean isAccepted(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && reply.status() == 202;
  }

  private static boolean isFinal(@Nullable ApiReply reply) {
    return reply != null
        && reply.status() < 500
        && reply.status() != 429
        && reply.header("retry-after") == null;
  }

  private static String body(Attempt attempt) {
    var reply = attempt.reply();
    return reply == null ? "" : reply.body();
  }

  private static String answer(Attempt attempt) {
    var reply = attempt.reply();
    return reply == null
        ? ""
        : reply.status() + " " + reply.header("location") + " " + reply.body();
  }

  private static String words(Attempt told) {
    return "The request " + told.key() + " got " + status(told);
  }

  private static String status(Attempt attempt) {
    var reply = attempt.reply();
    if (reply == null) {
      return "nothing";
    }
    return reply.status() == 202
        ? "202 " + ApiJson.json(reply.body()).path("orderId").asText()
        : Integer.toString(reply.status());
  }
}
