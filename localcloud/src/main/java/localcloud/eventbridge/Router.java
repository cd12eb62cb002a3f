package localcloud.eventbridge;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;

/**
 * Accepts an event for a bus: archives store it, and each matching rule sends it to its targets at
 * once. When {@link #accept} returns, the event and what is still to be delivered are kept.
 */
final class Router implements AutoCloseable {
  private static final Duration LAST_DELIVERIES = Duration.ofSeconds(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Archives archives;
  private final UnderWay underWay;
  private final Delivery delivery;
  private final RuleMetrics metrics;
  private volatile boolean resumed;

  Router(Archives archives, UnderWay underWay, Delivery delivery, RuleMetrics metrics) {
    this.archives = archives;
    this.underWay = underWay;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  /**
   * @throws AwsException if the event would not be delivered, because the cloud is closing or the
   *     disk is full
   */
  void accept(Bus bus, Event event) {
    if (threads.isShutdown()) {
      throw new AwsException(500, "InternalException", "The local cloud is closing");
    }
    archives.keep(bus.name(), event);
    send(bus, event, Set.of());
  }

  /**
   * @param onlyRules the ARNs of the rules that may see the event; all if empty
   */
  void send(Bus bus, Event event, Set<String> onlyRules) {
    List<PendingDelivery> deliveries =
        bus.rules().stream()
            .filter(Rule::enabled)
            .filter(rule -> onlyRules.isEmpty() || onlyRules.contains(rule.arn()))
            .filter(rule -> rule.matches(event.envelope()))
            .flatMap(rule -> trigger(rule, event))
            .toList();
    begin(deliveries);
  }

  /** Sends an event to the targets of a rule, whatever its pattern. */
  void run(Rule rule, Event event) {
    begin(trigger(rule, event).toList());
  }

  private void begin(List<PendingDelivery> deliveries) {
    List<Long> numbers = underWay.begin(deliveries);
    for (int i = 0; i < deliveries.size(); i++) {
      PendingDelivery now = deliveries.get(i);
      start(numbers.get(i), () -> delivery.deliver(now.rule(), now.target(), now.event()));
    }
  }

  private Stream<PendingDelivery> trigger(Rule rule, Event event) {
    metrics.count("MatchedEvents", rule.bus(), rule.name());
    metrics.count("TriggeredRules", rule.bus(), rule.name());
    return rule.targetsById().stream().map(target -> new PendingDelivery(rule, target, event));
  }

  private void start(long number, BooleanSupplier delivering) {
    threads.execute(
        () -> {
          if (delivering.getAsBoolean()) {
            underWay.ended(number);
          }
        });
  }

  /**
   * From now on, continues what an earlier cloud has left, beginning with these rules: everything
   * that a delivery needs, such as the queue's policy, is there again.
   */
  void resume(List<Rule> rules) {
    resumed = true;
    rules.forEach(this::resume);
    underWay.endOlderThan(delivery.oldest());
  }

  /** A rule's target was removed: deliveries to it go on in this cloud, but not in the next one. */
  void removed(Rule rule, Target target) {
    underWay.drop(rule.arn(), target.id()::equals);
  }

  /** The same for a rule with all of its targets, even those that only an earlier cloud had. */
  void removed(String rule) {
    underWay.drop(rule, target -> true);
  }

  /** Continues the deliveries to this rule's targets that an earlier cloud left unfinished. */
  void resume(Rule rule) {
    if (resumed) {
      for (Target target : rule.targetsById()) {
        underWay
            .takeFor(rule, target)
            .forEach(
                (number, left) ->
                    start(number, () -> delivery.continued(rule, target, left.event())));
      }
    }
  }

  /** Waits briefly for deliveries in progress; those that wait for a retry are kept. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LAST_DELIVERIES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
