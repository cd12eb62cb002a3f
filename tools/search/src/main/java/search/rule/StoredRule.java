package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.judge.StoredBasket;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/**
 * What a shopper is shown of a basket was in the table between question and answer, and it adds up.
 * So was what has been put there, or is no longer there. And it is what was asked for.
 */
final class StoredRule extends ShopRule {
  StoredRule() {
    super("STORED", "A basket is shown as it is stored, and stored as it was asked for");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var baskets = StoredBasket.all(evidence);
    return evidence.attempts().stream().flatMap(attempt -> broken(attempt, baskets));
  }

  private static Stream<String> broken(Attempt attempt, Map<String, List<StoredBasket>> baskets) {
    var reply = attempt.reply();
    if (reply == null || reply.status() >= 300) {
      return Stream.empty();
    }
    var there = StoredBasket.between(baskets, attempt.shopper(), attempt.millis(), attempt.heard());
    return switch (attempt.kind()) {
      case FILL, CHANGE, LOOK -> shown(attempt, reply, there);
      case REMOVE -> removed(attempt, there, baskets);
      default -> Stream.empty();
    };
  }

  private static Stream<String> shown(Attempt attempt, ApiReply reply, List<StoredBasket> there) {
    var body = ApiJson.json(reply.body());
    var items = body.path("items");
    boolean stored =
        there.stream()
            .anyMatch(
                basket ->
                    basket.version().equals(reply.header("etag"))
                        && basket.contents().equals(ApiJson.contents(items))
                        && basket.names().equals(ApiJson.names(items))
                        && basket.pricesUntil().equals(body.path("pricesUntil").asText()));
    boolean adds = ApiJson.total(items).equals(ApiJson.money(body.path("total")));
    boolean asked = attempt.sent().body().isEmpty() || wanted(attempt).equals(ids(items));
    return stored && adds && asked
        ? Stream.empty()
        : Stream.of(attempt.name() + " heard of a basket that is another one: " + reply.body());
  }

  private static String wanted(Attempt attempt) {
    return ids(ApiJson.json(attempt.sent().body()).path("items"));
  }

  private static String ids(JsonNode items) {
    var ids = new StringBuilder();
    items.forEach(
        item ->
            ids.append(item.path("quantity").asInt())
                .append(' ')
                .append(item.path("productId").asText())
                .append(' ')
                .append(item.path("colour").asText(""))
                .append('\n'));
    return ids.toString();
  }

  private static Stream<String> removed(
      Attempt attempt, List<StoredBasket> there, Map<String, List<StoredBasket>> baskets) {
    String wanted = attempt.sent().headers().get("If-Match");
    var after = baskets.getOrDefault(attempt.shopper(), List.of());
    for (int i = 1; i < after.size(); i++) {
      String before = after.get(i - 1).version();
      if (there.contains(after.get(i))
          && !after.get(i).isThere()
          && after.get(i).from() >= attempt.millis()
          && (wanted == null || wanted.equals(before))) {
        return Stream.empty();
      }
    }
    return Stream.of(attempt.name() + " heard that its basket is gone, and did not remove it");
  }
}
