package faults;

import org.jspecify.annotations.Nullable;

/**
 * What the shop contains before bad requests come.
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
    Shop.expect(202, buyer.checkOut("once"));
    return new Existing(assortment.dearId(), shopper.user(), shopper.basketTag(), buyer.user());
  }

  /** The name in the path of a route to one thing. */
  String of(Route route) {
    return switch (route.stack()) {
      case "ProductStack" -> product;
      case "BasketStack" -> shopper;
      default -> buyer;
    };
  }

  /** The value of If-Match for a change to it. */
  String tag(Route route) {
    return route.stack().equals("BasketStack") ? basketTag : "\"1\"";
  }

  /** The value of a body's field that refers to it, if the model leaves that open. */
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
