package shop.basket;

import java.time.Instant;

/**
 * The receipt of a request that had a key, in case the request is sent again before {@code end}.
 */
public record KeptReceipt(IdempotencyKey key, Receipt receipt, Instant end) {}
