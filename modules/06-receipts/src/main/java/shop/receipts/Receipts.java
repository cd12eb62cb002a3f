package shop.receipts;

/** Stores new receipts. */
public interface Receipts {

  /**
   * Stores a receipt unless its order has one, in one atomic step.
   *
   * @return whether the receipt is new
   */
  boolean add(Receipt receipt);
}
