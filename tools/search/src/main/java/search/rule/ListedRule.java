package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.ShopRule;
import search.shopper.ApiJson;

/** The list of orders has every order once, as it was placed, and the newest first. */
final class ListedRule extends ShopRule {
  private static final String OF = "the list of ";
  private static final String ALL = "the list of all in order";
  private static final String ALL_IN = "the list of all in ";
  private static final String LINK = "the link of ";

  ListedRule() {
    super("LISTED", "The list of orders has every order once");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.facts().listed().entrySet().stream()
        .filter(list -> list.getKey().startsWith(LINK) || isOfOrders(list.getKey()))
        .filter(list -> !isRight(list.getValue(), wanted(evidence, list.getKey())))
        .map(
            list ->
                list.getKey()
                    + " shows "
                    + list.getValue().size()
                    + " orders, and not the "
                    + wanted(evidence, list.getKey()).size()
                    + " that there are, as they are");
  }

  private static boolean isOfOrders(String list) {
    return list.equals(ALL) || list.startsWith(OF) && !list.startsWith(ALL_IN);
  }

  private static List<PlacedOrder> wanted(HistoryEvidence evidence, String list) {
    var newest = Comparator.comparing(PlacedOrder::date).thenComparing(PlacedOrder::id).reversed();
    return evidence.orders().values().stream()
        .filter(order -> isIn(list, order, evidence))
        .sorted(newest)
        .toList();
  }

  /** A link leads to the orders of the moment at which a checkout was made. */
  private static boolean isIn(String list, PlacedOrder order, HistoryEvidence evidence) {
    if (!list.startsWith(LINK)) {
      // All happens on one day.
      String own = OF + order.user();
      return list.equals(ALL) || list.equals(own) || list.equals(own + " today");
    }
    var attempt = evidence.attempt(list.substring(LINK.length()));
    var reply = attempt == null ? null : attempt.reply();
    return attempt != null
        && reply != null
        && attempt.shopper().equals(order.user())
        && ApiJson.json(reply.body()).path("orderDate").asText().equals(order.date());
  }

  private static boolean isRight(List<JsonNode> shown, List<PlacedOrder> wanted) {
    return shown.stream().map(ListedRule::words).toList().equals(words(wanted));
  }

  private static List<String> words(List<PlacedOrder> orders) {
    return orders.stream()
        .map(
            order ->
                String.join(
                    "|",
                    order.id(),
                    order.date(),
                    order.user(),
                    order.contents(),
                    order.names(),
                    order.total(),
                    customer(order.customer())))
        .toList();
  }

  private static String words(JsonNode shown) {
    return String.join(
        "|",
        shown.path("orderId").asText(),
        shown.path("orderDate").asText(),
        shown.path("userName").asText(),
        ApiJson.contents(shown.path("items")),
        ApiJson.names(shown.path("items")),
        ApiJson.money(shown.path("total")),
        customer(shown.path("customer")));
  }

  private static String customer(JsonNode customer) {
    return Stream.of("firstName", "lastName", "email", "address")
        .map(field -> customer.path(field).asText())
        .collect(Collectors.joining(", "));
  }
}
