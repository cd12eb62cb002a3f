package localcloud.sqs;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import localcloud.time.MovableClock;
import org.elasticmq.util.NowProvider;

/** Gives ElasticMQ the movable clock's time. */
final class ClockTime extends NowProvider {
  private final MovableClock clock;

  ClockTime(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public long nowMillis() {
    return clock.millis();
  }

  @Override
  public OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
