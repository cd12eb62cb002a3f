package shop.foundation.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.Malformed;
import shop.foundation.aws.Together;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Looks every minute how long the oldest announcement has waited for the relay. It depends on
 * neither the stream nor the relay, so that it sees when they stand still. A look that fails says
 * nothing: the next one is a minute away, and if none succeeds for five minutes, the alarm rings
 * for want of data.
 *
 * <p>Asked with <code>{"resend": true}</code>, it sends everything that waits, as the relay does,
 * until nothing waits but what the bus refuses, or the time is over. It answers how many it has
 * sent and whether it is done. This may be repeated: whoever receives the event bears one that
 * comes twice. Asked with <code>{}</code>, it looks now.
 */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** Longer than a quick relay takes for a batch. */
  public static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** The watch is asked to send until all is marked, however old an announcement is. */
  private static final Duration HOWEVER_OLD = Duration.ofDays(36_500);

  private final String what;
  private final Look look;
  private final Resend resend;
  private final InstantSource clock;

  /**
   * @param together how the parts of the index are asked
   * @param moment lets a moment pass, for the relay to end what it has begun
   */
  public Watch(
      Outbox outbox,
      EventBridgeClient eventBridge,
      String busName,
      Together together,
      InstantSource clock,
      Runnable moment) {
    var waiting = new Waiting(outbox, together);
    var relay = new Relay(eventBridge, busName, new Sent(outbox, clock, HOWEVER_OLD));
    this.what = outbox.what();
    this.look = new Look(waiting, moment);
    this.resend = new Resend(waiting, relay);
    this.clock = clock;
  }

  /** A slip of whoever invokes it by hand is no failure of the function, and calls nobody. */
  public Map<String, Object> answer(@Nullable Map<String, Object> event, Context context) {
    var input = Objects.requireNonNullElse(event, Map.<String, Object>of());
    try {
      return wantsResend(input) ? resend.run(context) : look(time(input), context);
    } catch (Malformed e) {
      LOG.warn("Invoked with something else than a schedule's event: {}", e.getMessage());
      return Map.of("problem", e.getMessage());
    }
  }

  private static boolean wantsResend(Map<String, Object> input) {
    var resend = input.getOrDefault("resend", false);
    if (!(resend instanceof Boolean wanted)) {
      throw new Malformed("resend is true or false; leave it out to look how long it waits");
    }
    return wanted;
  }

  /** The time of the look is the schedule's, so that an invocation that comes late sees no more. */
  private Instant time(Map<String, Object> input) {
    var time = input.get("time");
    try {
      return time == null ? clock.instant() : Instant.parse(time.toString());
    } catch (DateTimeException e) {
      throw new Malformed("time is a moment like 2026-11-22T10:15:30Z; leave it out to look now");
    }
  }

  private Map<String, Object> look(Instant now, Context context) {
    try {
      var age = look.at(now);
      OldestWaiting.write(what, context.getFunctionName(), now, age);
      return Map.of("oldestWaitingSeconds", age.toSeconds());
    } catch (SdkException e) {
      LOG.warn("The index cannot be read now: nobody knows whether anything waits", e);
      return Map.of("looked", false);
    }
  }

  /** Lets {@link #A_MOMENT} pass. */
  public static void moment() {
    try {
      Thread.sleep(A_MOMENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two looks", e);
    }
  }
}
