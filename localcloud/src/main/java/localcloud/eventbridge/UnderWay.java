package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import localcloud.disk.DiskFailure;
import localcloud.disk.OpenWork;
import localcloud.disk.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The unfinished deliveries. PutEvents acknowledges an event when they are kept, so a cloud that is
 * killed leaves them to the next one, which continues them once their rule has its target again.
 */
final class UnderWay {
  private final OpenWork work;

  /**
   * @param dir where they are kept; if null, nowhere
   */
  UnderWay(@Nullable Path dir) {
    if (dir != null) {
      bringOver(dir.resolve("under-way.json"), kept(dir));
    }
    this.work = new OpenWork(dir == null ? null : kept(dir), PendingDelivery::check);
  }

  /** No archive's file has this name, as theirs end in {@code .jsonl}. */
  private static Path kept(Path dir) {
    return dir.resolve("under-way.journal");
  }

  /** Earlier versions wrote a single array, and only at a clean end. */
  private static void bringOver(Path old, Path kept) {
    if (Files.exists(old)) {
      new OpenWork(kept).begin(WholeFile.readJson(old, UnderWay::checked));
      try {
        Files.delete(old);
      } catch (IOException e) {
        throw DiskFailure.of(old, e);
      }
    }
  }

  private static List<ObjectNode> checked(JsonNode old) {
    List<ObjectNode> deliveries = new ArrayList<>();
    for (JsonNode delivery : old) {
      PendingDelivery.check(delivery);
      deliveries.add((ObjectNode) delivery);
    }
    return deliveries;
  }

  /** Returns the numbers to pass to {@link #ended}, in the same order. */
  List<Long> begin(List<PendingDelivery> deliveries) {
    return work.begin(deliveries.stream().map(PendingDelivery::toJson).toList());
  }

  void ended(long delivery) {
    work.ended(delivery);
  }

  /** Leaves no deliveries to these targets of a rule to the next cloud: they were removed. */
  void drop(String rule, Predicate<String> target) {
    work.drop(kept -> PendingDelivery.isFor(rule, target, kept));
  }

  /**
   * Ends the deliveries that an earlier cloud has left, if even a rule that is back is too late.
   */
  void endOlderThan(Instant oldest) {
    work.take(kept -> PendingDelivery.ingested(kept).isBefore(oldest))
        .forEach(left -> work.ended(left.number()));
  }

  /** The deliveries to a target that an earlier cloud has left; the caller takes them over. */
  Map<Long, PendingDelivery> takeFor(Rule rule, Target target) {
    Map<Long, PendingDelivery> taken = new LinkedHashMap<>();
    for (OpenWork.Left left :
        work.take(kept -> PendingDelivery.isFor(rule.arn(), target.id()::equals, kept))) {
      taken.put(left.number(), PendingDelivery.of(rule, target, left.work()));
    }
    return taken;
  }
}
