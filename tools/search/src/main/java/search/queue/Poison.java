package search.queue;

/** A message that anyone who may send to a queue can send. */
public final class Poison {
  static final String MARK = "nobody can read this";

  private Poison() {}

  public static String body() {
    return "{\"source\":\"shop.basket\",\"detail-type\":\"CheckoutBasket\",\"detail\":\""
        + MARK
        + "\"}";
  }
}
