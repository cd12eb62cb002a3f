package shop.ordering;

/** Stores new orders. */
public interface Orders {

  /**
   * Stores an order unless its id is taken, in one atomic step.
   *
   * @return whether the order is new
   */
  boolean add(Order order);
}
