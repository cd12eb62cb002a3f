package search.history;

import java.util.List;
import java.util.stream.Stream;
import search.choice.Choices;
import search.judge.Facts;
import search.shop.SimulatedShop;

/** What everybody looks at when all has come to rest. */
record LastLooks(SimulatedShop shop, Facts facts, Choices choices) {

  void of(List<String> shoppers, List<String> crowd) {
    Stream.concat(shoppers.stream(), crowd.stream())
        .forEach(shopper -> ListReader.ofShopper(shop.orders(), facts, shopper));
    shoppers.forEach(shopper -> ListReader.followed(shop.orders(), facts, shopper));
    shoppers.forEach(shopper -> ReceiptReader.ofShopper(shop.receipts(), facts, shopper));
    part(shoppers);
    all();
  }

  /** A list of which somebody wants a part only. */
  private void part(List<String> shoppers) {
    int permille = choices.level("parts of lists", 10) > 8 ? 1000 : 0;
    switch (choices.choose("somebody reads a part of a list", permille, 3)) {
      case 1 -> shoppers.forEach(one -> ListReader.ofToday(shop.orders(), facts, one));
      case 2 -> ListReader.ofCategories(shop.products(), facts);
      default -> {
        // Nobody reads any.
      }
    }
  }

  /** Few histories have time for it: a list of all has many parts. */
  private void all() {
    int permille = choices.level("lists", 7) > 5 ? 1000 : 0;
    switch (choices.choose("the shopkeeper reads a list", permille, 4)) {
      case 1 -> ListReader.ofAll(shop.orders(), facts, "/order");
      case 2 -> ListReader.ofAll(shop.basket(), facts, "/basket");
      case 3 -> ListReader.ofAll(shop.products(), facts, "/product");
      default -> {
        // Nobody reads any.
      }
    }
  }
}
