package search.api;

/**
 * How many requests a stage takes: tokens come at a rate, and a burst of them is kept (API Gateway
 * Developer Guide, "Throttle requests to your REST APIs for better throughput").
 *
 * @param perSecond the rate
 * @param burst the most requests at once
 */
public record StageRate(double perSecond, double burst) {

  /** What a stage has taken so far. */
  static final class Allowance {
    private final StageRate rate;
    private double left;
    private long millis;

    Allowance(StageRate rate) {
      this.rate = rate;
      this.left = rate.burst();
    }

    /** Whether it takes one more request. */
    boolean take(long now) {
      left = Math.min(rate.burst(), left + (now - millis) / 1000.0 * rate.perSecond());
      millis = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
