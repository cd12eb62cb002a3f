package shop.receipts;

import java.util.Optional;
import java.util.UUID;

/** Looks up receipts. It is apart from {@link Receipts} because no function needs both. */
public interface ReceiptBook {

  /** The receipt of an order; empty until it is written. */
  Optional<Receipt> of(UUID orderId);
}
