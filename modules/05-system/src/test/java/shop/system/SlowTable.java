package shop.system;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.ordering.Order;
import shop.ordering.PlaceOrder;
import shop.ordering.aws.CheckoutConsumer;

/**
 * Checkouts that arrive together while the table of orders is slow: ordering's real function, with
 * a simulated queue and in simulated time.
 */
final class SlowTable {
  /** Together, less than the function's own work may take. */
  private static final int MOST_MILLIS_BESIDE_A_CALL = 600;

  private final QueueNumbers numbers;
  private final int writeMillis;
  private final Random random;
  private final Set<String> tried = new HashSet<>();
  private final Set<String> setAside = new HashSet<>();
  private final CheckoutConsumer consumer = new CheckoutConsumer(new PlaceOrder(this::write));
  private int now;

  /**
   * @param writeMillis how long each write takes, at most the longest call
   */
  SlowTable(QueueNumbers numbers, int writeMillis, Random random) {
    this.numbers = numbers;
    this.writeMillis = writeMillis;
    this.random = random;
  }

  /** How many of so many checkouts are set aside although no function ever tried to place them. */
  long untried(int checkouts) {
    var waiting =
        new ArrayList<>(
            IntStream.range(0, checkouts).mapToObj(i -> new UUID(0, i).toString()).toList());
    for (int receive = 0; receive < numbers.receives() && !waiting.isEmpty(); receive++) {
      Collections.shuffle(waiting, random);
      var handedBack = batches(waiting).flatMap(batch -> handedBack(batch).stream()).toList();
      waiting = new ArrayList<>(handedBack);
    }
    setAside.addAll(waiting);
    return setAside.stream().filter(order -> !tried.contains(order)).count();
  }

  private Stream<List<String>> batches(List<String> waiting) {
    int size = numbers.batch();
    return IntStream.rangeClosed(0, (waiting.size() - 1) / size)
        .mapToObj(
            i -> List.copyOf(waiting.subList(i * size, Math.min(waiting.size(), (i + 1) * size))));
  }

  private List<String> handedBack(List<String> batch) {
    now = 0;
    var messages = batch.stream().map(id -> Envelope.inQueue(id, body(id))).toList();
    int timeout = 1000 * numbers.timeout();
    return consumer
        .handleRequest(
            LambdaEvents.ofQueue(messages), new TestInvocation(() -> Math.max(0, timeout - now)))
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private boolean write(Order order) {
    tried.add(order.orderId().toString());
    now += writeMillis + random.nextInt(MOST_MILLIS_BESIDE_A_CALL);
    return true;
  }

  private static String body(String orderId) {
    return SharedEvent.CHECKOUT_BASKET
        .with(SharedEvent.CHECKOUT_BASKET.completeExample().put("orderId", orderId))
        .toString();
  }
}
