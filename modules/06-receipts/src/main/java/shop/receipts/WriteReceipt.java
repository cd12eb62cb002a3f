package shop.receipts;

import java.util.UUID;
import shop.foundation.Money;

/**
 * Writes the receipt of a placed order. An order may be announced any number of times: the first
 * announcement writes the receipt, and each later one finds it already written.
 */
public final class WriteReceipt {

  public sealed interface Outcome {}

  public record Written(UUID orderId) implements Outcome {}

  /** Not a failure: the receipt exists, and that is what the sender wanted. */
  public record AlreadyWritten(UUID orderId) implements Outcome {}

  /** Announcing it again will not help. The reason contains no customer data. */
  public record Refused(String reason) implements Outcome {}

  private final Receipts receipts;

  public WriteReceipt(Receipts receipts) {
    this.receipts = receipts;
  }

  /** Writes the receipt if its total is the one that ordering has announced. */
  public Outcome write(Receipt receipt, Money announcedTotal) {
    if (!receipt.total().equals(announcedTotal)) {
      return new Refused("The total is not the sum of price times quantity");
    }
    return keep(receipt);
  }

  private Outcome keep(Receipt receipt) {
    return receipts.add(receipt)
        ? new Written(receipt.orderId())
        : new AlreadyWritten(receipt.orderId());
  }
}
