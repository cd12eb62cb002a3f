package search.judge;

import java.util.stream.Stream;
import search.shop.SimulatedShop;
import search.shopper.CardForms;

/** Card numbers: none in a table, none in a queue. */
record CardJudge(Findings findings, SimulatedShop shop) {

  void judge() {
    Stream.of(shop.basketTable(), shop.orderTable())
        .forEach(
            table ->
                table
                    .items()
                    .forEach(
                        (key, item) ->
                            require(
                                item.toString(),
                                table.spec().label() + " has a card number in " + kind(key))));
    shop.queues()
        .values()
        .forEach(
            queue ->
                queue
                    .messages()
                    .forEach(
                        message -> require(message.body(), message.name() + " has a card number")));
  }

  private static String kind(String key) {
    return key.startsWith("checkout#") ? "a checkout" : "an item";
  }

  private void require(String text, String what) {
    findings.require(ShopRule.NO_CARD, !CardForms.isIn(text), what);
  }
}
