package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.RoleCalls;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.poll.BatchInvoker;
import localcloud.lambda.source.poll.Filter;
import localcloud.lambda.source.poll.Mapping;
import localcloud.lambda.source.poll.PollLoop;
import localcloud.lambda.source.poll.Poller;
import localcloud.time.ClockHistory;
import localcloud.time.ClockWait;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a function from a table's stream: one reader per shard, a child shard after its parent, and
 * nothing until the mapping's previous poller has finished its batches, so the changes to an item
 * arrive in order. A ParallelizationFactor above one is treated as one, whose order is stricter.
 */
public final class StreamPoller implements Poller {
  private static final Duration BETWEEN_SHARD_LISTS = Duration.ofSeconds(5);

  private final LambdaDependencies surroundings;
  private final Functions functions;
  private final StreamPositions positions;
  private final Mapping mapping;
  private final BatchInvoker batches;
  private final Filter filter;
  private final StreamRecords shown;
  private volatile @Nullable Poller before;
  private final ClockWait wait;
  private final PollLoop loop;
  private final WakeUp shardFinished = new WakeUp();
  private final Map<String, StreamShard> shards = new ConcurrentHashMap<>();
  private boolean listed;

  /**
   * @param before the mapping's previous poller
   */
  public StreamPoller(
      LambdaDependencies surroundings,
      Functions functions,
      StreamPositions positions,
      Mapping mapping,
      BatchInvoker batches,
      Filter filter,
      ClockHistory history,
      @Nullable Poller before,
      ClockWait wait) {
    this.surroundings = surroundings;
    this.functions = functions;
    this.positions = positions;
    this.mapping = mapping;
    this.batches = batches;
    this.filter = filter;
    this.shown = new StreamRecords(mapping.source(), history);
    this.before = before;
    this.wait = wait;
    this.loop = new PollLoop("Reading " + mapping.source(), wait);
    loop.repeat(this::findShards);
  }

  private boolean findShards() throws InterruptedException {
    if (!beforeHasEnded(BETWEEN_SHARD_LISTS)) {
      return true;
    }
    Reply reply =
        calls()
            .call(
                "dynamodbstreams",
                "DescribeStream",
                Json.object().put("StreamArn", mapping.source()));
    if (reply.succeeded()) {
      JsonNode list = reply.output().path("StreamDescription").path("Shards");
      list.forEach(this::follow);
      listed = true;
      shardFinished.await(BETWEEN_SHARD_LISTS);
    } else {
      wait.pass(PollLoop.AFTER_REFUSAL);
    }
    return true;
  }

  private void follow(JsonNode description) {
    String id = description.path("ShardId").asText();
    StreamShard parent = shards.get(description.path("ParentShardId").asText(""));
    if (shards.containsKey(id) || (parent != null && !parent.finished())) {
      return;
    }
    // A shard that appears later contains nothing older than the mapping.
    String start = mapping.fromStart() || listed ? "TRIM_HORIZON" : "LATEST";
    StreamFailures failures = new StreamFailures(surroundings, functions, mapping);
    StreamDelivery delivery =
        new StreamDelivery(id, surroundings, positions, batches, failures, wait);
    StreamShard shard =
        new StreamShard(id, start, this::calls, positions, delivery, mapping, filter, shown);
    shards.put(id, shard);
    loop.repeat(() -> read(shard));
  }

  private boolean read(StreamShard shard) throws InterruptedException {
    boolean goOn = shard.read();
    if (!goOn) {
      shardFinished.now();
    }
    return goOn;
  }

  private RoleCalls calls() {
    return new RoleCalls(surroundings, functions.get(mapping.function()).settings());
  }

  @Override
  public void wake() {
    shards.values().forEach(StreamShard::wake);
  }

  @Override
  public void close() {
    loop.close();
  }

  @Override
  public boolean awaitEnd(Duration longest) throws InterruptedException {
    return beforeHasEnded(longest) && loop.awaitEnd(longest);
  }

  private boolean beforeHasEnded(Duration longest) throws InterruptedException {
    Poller waitedFor = before;
    if (waitedFor != null && !waitedFor.awaitEnd(longest)) {
      return false;
    }
    before = null;
    return true;
  }
}
