package shop.foundation.outbox;

import static java.util.stream.Collectors.toSet;
import static shop.foundation.aws.TimeLeft.hasTime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends everything that waits, each once, until the time is over. */
record Resend(Waiting waiting, Relay relay) {
  private static final Logger LOG = LoggerFactory.getLogger(Resend.class);

  /** Finding, reading and sending a batch; marking it looks at the time by itself. */
  private static final int CALLS = 3;

  Map<String, Object> run(Context context) {
    int sent = 0;
    boolean done = true;
    var tried = new HashSet<String>();
    for (var shard : Waiting.SHARDS.all()) {
      List<String> keys;
      do {
        if (!hasTime(CALLS, context)) {
          return result(sent, false);
        }
        keys = waiting.keysIn(shard, Relay.MOST_ENTRIES, tried);
        tried.addAll(keys);
        var batch = waiting.read(keys);
        var again = send(batch, context);
        sent += batch.size() - again.size();
        done &= again.isEmpty();
      } while (!keys.isEmpty());
    }
    return result(sent, done);
  }

  /**
   * Sends a batch and returns the keys of those that must be sent again. If the bus refuses the
   * whole call, perhaps because of one of them, each is tried alone.
   */
  private Set<String> send(List<Announcement> batch, Context context) {
    if (batch.isEmpty() || !hasTime(context)) {
      return keysOf(batch);
    }
    try {
      return relay.send(batch, context).stream()
          .map(BatchItemFailure::getItemIdentifier)
          .collect(toSet());
    } catch (SdkException e) {
      LOG.warn("{} could not be sent", batch.getFirst().key(), e);
      return batch.size() == 1
          ? keysOf(batch)
          : batch.stream().flatMap(one -> send(List.of(one), context).stream()).collect(toSet());
    }
  }

  private static Set<String> keysOf(List<Announcement> batch) {
    return batch.stream().map(Announcement::key).collect(toSet());
  }

  private static Map<String, Object> result(int sent, boolean done) {
    LOG.info("{} waiting announcements sent; nothing else waits: {}", sent, done);
    return Map.of("sent", sent, "done", done);
  }
}
