package acceptance.shop;

import acceptance.SharedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeArchiveResponse;

/** The archive of the shop's bus. */
public final class EventArchive {
  private static Instant played = Instant.EPOCH;

  private EventArchive() {}

  public static DescribeArchiveResponse description() {
    String name = Places.output("EventBusStack", "ArchiveName");
    return SharedTarget.aws().events().describeArchive(a -> a.archiveName(name));
  }

  /** Replays the last hour. */
  public static synchronized void play() {
    EventBridgeClient events = SharedTarget.aws().events();
    String bus = events.describeEventBus(b -> b.name(Places.bus())).arn();
    Instant now = Instant.now();
    events.startReplay(
        r ->
            r.replayName("acceptance-" + UUID.randomUUID())
                .eventSourceArn(description().archiveArn())
                .eventStartTime(now.minus(Duration.ofHours(1)))
                .eventEndTime(now)
                .destination(d -> d.arn(bus)));
    played = now;
  }

  /**
   * Replays it once more if the last replay is longer ago than {@code pause}: an event may reach
   * the archive minutes after it passed the bus (Amazon EventBridge User Guide, "Archiving and
   * replaying events").
   */
  public static synchronized void playOnceMoreAfter(Duration pause) {
    if (played.plus(pause).isBefore(Instant.now())) {
      play();
    }
  }
}
