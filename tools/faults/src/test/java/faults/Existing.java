package faults;

import org.jspecify.annotations.Nullable;

/**
 * What is in the shop before bad requests come.
 *
 * @param shopper has a basket
 * @param basketTag the entity tag of that basket
 * @param buyer has an order
 */
record Existing(String product, String shopper, String basketTag, String buyer) {

  static Existing in(Shop shop) {
    Assortment assortment = Assortment.in(shop);
    Shopper shopper = new Shopper(shop);
    shopper.fillBasketForSure(assortment);
    Shopper buyer = new Shopper(shop);
    buyer.fillBasketForSure(assortment);
    Shop.expect(202, buyer.checkOut());
    return new Existing(assortment.dearId(), shopper.user(), shopper.basketTag(), buyer.user());
  }

  /** What a route that names one thing names in its path. */
  String of(Route route) {
    return switch (route.stack()) {
      case "ProductStack" -> product;
      case "BasketStack" -> shopper;
      default -> buyer;
    };
  }

  /** What If-Match has to say for a change of it. */
  String tag(Route route) {
    return route.stack().equals("BasketStack") ? basketTag : "\"1\"";
  }

  /** What a body's field has to say about it, where the model leaves it open. */
  @Nullable String field(String name) {
    return switch (name) {
      case "productId" -> product;
      case "userName" -> shopper;
      case "token" -> "tok_4eC39HqLyjWDarjt";
      case "cardLast4" -> "4242";
      default -> null;
    };
  }
}
