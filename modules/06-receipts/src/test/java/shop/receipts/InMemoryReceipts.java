package shop.receipts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The receipts in memory. */
public final class InMemoryReceipts implements Receipts, ReceiptBook {
  public final Map<UUID, Receipt> kept = new LinkedHashMap<>();

  @Override
  public boolean add(Receipt receipt) {
    return kept.putIfAbsent(receipt.orderId(), receipt) == null;
  }

  @Override
  public Optional<Receipt> of(UUID orderId) {
    return Optional.ofNullable(kept.get(orderId));
  }
}
