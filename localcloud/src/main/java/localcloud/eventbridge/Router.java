package localcloud.eventbridge;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import localcloud.gateway.AwsException;

/**
 * Accepts an event for a bus: archives store it, and each matching rule sends it to its targets at
 * once.
 */
final class Router implements AutoCloseable {
  private static final Duration LAST_DELIVERIES = Duration.ofSeconds(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Archives archives;
  private final UnderWay underWay;
  private final Delivery delivery;
  private final RuleMetrics metrics;

  Router(Archives archives, UnderWay underWay, Delivery delivery, RuleMetrics metrics) {
    this.archives = archives;
    this.underWay = underWay;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  /**
   * @throws AwsException if the cloud is closing, so the event would not be delivered
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
    bus.rules().stream()
        .filter(Rule::enabled)
        .filter(rule -> onlyRules.isEmpty() || onlyRules.contains(rule.arn()))
        .filter(rule -> rule.pattern().matches(event.envelope()))
        .forEach(rule -> trigger(rule, event));
  }

  private void trigger(Rule rule, Event event) {
    metrics.count("MatchedEvents", rule.bus(), rule.name());
    metrics.count("TriggeredRules", rule.bus(), rule.name());
    rule.targetsById().forEach(target -> deliver(rule, target, event));
  }

  private void deliver(Rule rule, Target target, Event event) {
    Object begun = underWay.begin(rule, target, event);
    threads.execute(
        () -> {
          if (delivery.deliver(rule, target, event)) {
            underWay.ended(begun);
          }
        });
  }

  /** Continues the deliveries to this rule's targets that an earlier cloud left unfinished. */
  void resume(Rule rule) {
    for (Target target : rule.targetsById()) {
      underWay.takeFor(rule, target).forEach(event -> deliver(rule, target, event));
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
    underWay.save();
  }
}
