package erasure;

import java.util.Map;

/**
 * What an erasure has come to.
 *
 * @param id the shopper's id
 * @param byPlace the number of things erased, by the place's name in docs/personal-data.csv
 * @param onTheirWay the number of accepted checkouts that are not announced orders yet, by what
 *     they wait for: they stay until they are
 */
public record Erased(String id, Map<String, Integer> byPlace, Map<WaitsFor, Integer> onTheirWay) {

  /** Whether nothing is on its way any more that would bring the shopper's data back. */
  public boolean isComplete() {
    return onTheirWay.isEmpty();
  }
}
