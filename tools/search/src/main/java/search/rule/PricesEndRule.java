package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.shop.SimulatedShop;
import search.shopper.ApiJson;
import search.shopper.Attempt;
import search.table.TableWrite;

/**
 * Nobody buys at prices whose end, as the basket showed it, has come by the clock of the worker
 * that sells; nor at a price that the catalogue has not had since the promise began. There two
 * clocks take part, that of the filling and that of the checkout; here they may be off by two
 * minutes each.
 */
final class PricesEndRule extends ShopRule {
  private static final Duration UNDER_WAY = Duration.ofSeconds(45);
  private static final Duration CLOCKS = Duration.ofMinutes(4);

  PricesEndRule() {
    super("PRICES_END", "Nobody buys at prices that have ended");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.concat(afterTheEnd(evidence), tooOld(evidence));
  }

  private static Stream<String> afterTheEnd(HistoryEvidence evidence) {
    return RecordedCheckout.in(evidence).stream()
        .flatMap(checkout -> afterTheEnd(checkout, evidence.attempt(checkout.cause())));
  }

  private static Stream<String> afterTheEnd(RecordedCheckout checkout, @Nullable Attempt attempt) {
    var seen = attempt == null ? null : attempt.seen();
    return seen == null
            || Instant.parse(checkout.date()).isBefore(Instant.parse(seen.pricesUntil()))
        ? Stream.empty()
        : Stream.of(
            checkout.cause()
                + " bought at "
                + checkout.date()
                + " what had its prices until "
                + seen.pricesUntil());
  }

  private static Stream<String> tooOld(HistoryEvidence evidence) {
    long oldest = SimulatedShop.PRICES_HOLD.plus(UNDER_WAY).toMillis();
    long longest = evidence.faulty() ? oldest + CLOCKS.toMillis() : oldest;
    return evidence.facts().writes().stream()
        .filter(write -> write.keyText().startsWith("checkout#") && write.before() == null)
        .flatMap(write -> lines(write).filter(line -> !wasPrice(evidence, line, write, longest)))
        .map(PricesEndRule::words);
  }

  private static Stream<JsonNode> lines(TableWrite checkout) {
    return RecordedCheckout.of(checkout).stream().flatMap(one -> one.items().valueStream());
  }

  /** Whether the catalogue had this price at some time not too long before the checkout. */
  private static boolean wasPrice(
      HistoryEvidence evidence, JsonNode line, TableWrite checkout, long longest) {
    String product = line.path("productId").asText();
    String sold = ApiJson.money(line.path("unitPrice"));
    var changes = changesOf(product, evidence);
    var until = changes.stream().filter(c -> c.millis() <= checkout.millis()).toList();
    boolean ended =
        until.stream()
            .filter(change -> change.millis() >= checkout.millis() - longest)
            .anyMatch(change -> sold.equals(price(change.before())));
    return ended || sold.equals(price(itemAfter(until, changes, product, evidence)));
  }

  private static List<TableWrite> changesOf(String product, HistoryEvidence evidence) {
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(evidence.shop().spec().products()))
        .filter(write -> write.keyText().equals(product))
        .toList();
  }

  /** What the table had after some of the changes. */
  private static @Nullable ObjectNode itemAfter(
      List<TableWrite> some, List<TableWrite> all, String product, HistoryEvidence evidence) {
    if (!some.isEmpty()) {
      return some.getLast().after();
    }
    return all.isEmpty()
        ? evidence.shop().productTable().items().get(product)
        : all.getFirst().before();
  }

  private static String price(@Nullable ObjectNode item) {
    if (item == null) {
      return "none";
    }
    var price = JsonNodeFactory.instance.objectNode();
    price.put("amount", item.at("/price/M/amount/N").asText());
    price.put("currency", item.at("/price/M/currency/S").asText());
    return ApiJson.money(price);
  }

  private static String words(JsonNode line) {
    return String.format(
        Locale.ROOT,
        "%s was sold for %s, which has not been its price for too long",
        line.path("productId").asText(),
        ApiJson.money(line.path("unitPrice")));
  }
}
