package shop.ordering;

/** All orders, to add to. */
public interface Orders {

  /**
   * Keeps an order unless its id is taken, in one step.
   *
   * @return whether the order is new
   */
  boolean add(Order order);
}
