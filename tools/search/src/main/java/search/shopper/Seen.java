package search.shopper;

/**
 * What a tab shows of a basket.
 *
 * @param contents the lines, as the API shows them
 * @param pricesUntil when its prices end
 */
public record Seen(String version, String total, String contents, String pricesUntil) {}
