package search.rule;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/**
 * Who hears of an order has placed it, and hears when. Two requests under one key are one request
 * if they are equal and of the same shopper; a key that was used for another buys nothing, and
 * nobody else's keys matter.
 */
final class OwnAnswerRule extends ShopRule {
  private static final String KEY = "Idempotency-Key";
  private static final String KEY_TAKEN = "urn:shop:problem:key-of-another-request";

  OwnAnswerRule() {
    super("OWN_ANSWER", "Everybody hears of his own order");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var recorded = RecordedCheckout.byOrder(evidence);
    return Stream.concat(
        evidence.checkouts().stream()
            .flatMap(attempt -> Stream.ofNullable(attempt.reply()).map(reply -> attempt))
            .filter(attempt -> !isOwn(attempt, recorded, evidence))
            .map(attempt -> attempt.name() + " heard of what another request has bought"),
        boughtTwice(evidence, recorded));
  }

  private static boolean isOwn(
      Attempt attempt, Map<String, RecordedCheckout> recorded, HistoryEvidence evidence) {
    var reply = attempt.reply();
    if (reply != null && reply.status() == 202) {
      var body = ApiJson.json(reply.body());
      var checkout = recorded.get(body.path("orderId").asText());
      var cause = checkout == null ? null : evidence.attempt(checkout.cause());
      return checkout == null
          || checkout.date().equals(body.path("orderDate").asText())
              && (cause == null || isSame(attempt, cause));
    }
    return !isKeyTaken(reply)
        || recorded.values().stream()
            .flatMap(one -> Stream.ofNullable(evidence.attempt(one.cause())))
            .anyMatch(other -> hasSameKey(attempt, other) && !isSame(attempt, other));
  }

  private static boolean isKeyTaken(@Nullable ApiReply reply) {
    return reply != null && reply.status() == 422 && reply.body().contains(KEY_TAKEN);
  }

  private static boolean isSame(Attempt one, Attempt other) {
    return one.key().equals(other.key())
        || hasSameKey(one, other)
            && one.sent().body().equals(other.sent().body())
            && version(one).equals(version(other));
  }

  private static String version(Attempt attempt) {
    return attempt.sent().headers().getOrDefault("If-Match", "");
  }

  private static boolean hasSameKey(Attempt one, Attempt other) {
    String key = one.sent().headers().get(KEY);
    return key != null
        && key.equals(other.sent().headers().get(KEY))
        && one.shopper().equals(other.shopper());
  }

  private static Stream<String> boughtTwice(
      HistoryEvidence evidence, Map<String, RecordedCheckout> recorded) {
    var buyers =
        recorded.values().stream()
            .flatMap(one -> Stream.ofNullable(evidence.attempt(one.cause())))
            .toList();
    return buyers.stream()
        .filter(
            one ->
                buyers.stream()
                    .anyMatch(
                        other -> other != one && hasSameKey(one, other) && !isSame(one, other)))
        .limit(1)
        .map(one -> "The key of " + one.name() + " was taken twice");
  }
}
