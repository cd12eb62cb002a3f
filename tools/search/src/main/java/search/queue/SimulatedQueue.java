package search.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import search.fault.FaultPlan;
import search.story.StoryLines;
import search.time.Simulation;
import search.watch.Metric;
import search.watch.MetricData;
import search.watch.Stay;

/**
 * A standard queue: it delivers at least once, in any order, and sets a message aside that was
 * received too often (SQS Developer Guide, "Amazon SQS standard queues", "Using dead-letter queues
 * in Amazon SQS").
 */
public final class SimulatedQueue {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMillis(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(4));
  private static final int ORDERS = 3;

  /** No history takes longer. */
  private static final Duration LONGEST = Duration.ofHours(4);

  private final QueueSpec spec;
  private final @Nullable SimulatedQueue deadLetters;
  private final Simulation time;
  private final FaultPlan faults;
  private final StoryLines story;
  private final MetricData metrics;
  private final Map<Message, Stay> stays = new IdentityHashMap<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<Runnable> readers = new ArrayList<>();
  private final List<BiConsumer<String, Duration>> watchers = new ArrayList<>();
  private int batches;

  public SimulatedQueue(
      QueueSpec spec,
      @Nullable SimulatedQueue deadLetters,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      MetricData metrics) {
    this.spec = spec;
    this.deadLetters = deadLetters;
    this.time = time;
    this.faults = faults;
    this.story = story;
    this.metrics = metrics;
  }

  public QueueSpec spec() {
    return spec;
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  /** Calls {@code reader} whenever a message has become visible. */
  public void onVisible(Runnable reader) {
    readers.add(reader);
  }

  /** Calls {@code watcher} with every message's name, and how long it takes to get here. */
  public void onSent(BiConsumer<String, Duration> watcher) {
    watchers.add(watcher);
  }

  public void send(String name, String body) {
    int late = faults.chosen(name + " is late", "late messages", DELAYS.size());
    if (late > 0) {
      story.tell(name + " reaches the queue " + DELAYS.get(late).toSeconds() + " s late");
    }
    watchers.forEach(watcher -> watcher.accept(name, DELAYS.get(late)));
    metrics.count(Metric.ofQueue("NumberOfMessagesSent", spec.name()), time.millis(), 1);
    time.after(DELAYS.get(late), () -> add(new Message(name, body, time.millis())));
    if (faults.chosen(name + " comes twice", "duplicates", 2) > 0) {
      story.tell(name + " is delivered twice");
      time.after(
          DELAYS.get(late).plusSeconds(2),
          () -> add(new Message(name + " again", body, time.millis())));
    }
  }

  /** Puts a message in as it is, at once. */
  public void put(String name, String body) {
    add(new Message(name + " " + messages.size(), body, time.millis()));
  }

  /** A message that is too old goes away, whoever has not seen it. */
  private void add(Message message) {
    messages.add(message);
    if (spec.retention().compareTo(LONGEST) < 0) {
      time.after(spec.retention(), () -> delete(message));
    }
    stays.put(message, metrics.enter(spec.name(), time.millis()));
    readers.forEach(Runnable::run);
  }

  /** Up to {@code most} visible messages, invisible from now on for the visibility timeout. */
  public List<Message> receive(int most) {
    setAside();
    var visible =
        new ArrayList<>(messages.stream().filter(m -> m.isVisible(time.millis())).toList());
    if (visible.size() > 1) {
      shuffle(visible);
    }
    var batch = List.copyOf(visible.subList(0, Math.min(most, visible.size())));
    for (var message : batch) {
      long until = time.millis() + spec.visibility().toMillis();
      message.received(until);
      Objects.requireNonNull(stays.get(message)).hide(time.millis(), until);
      time.after(spec.visibility(), () -> readers.forEach(Runnable::run));
    }
    return batch;
  }

  private void shuffle(List<Message> visible) {
    String name = spec.name() + " order " + ++batches;
    switch (faults.chosen(name, "order", ORDERS)) {
      case 1 -> {
        Collections.reverse(visible);
        story.tell("The queue gives its messages out in reverse order");
      }
      case 2 -> {
        Collections.rotate(visible, 1);
        story.tell("The queue gives its last message out first");
      }
      default -> {
        // As they came.
      }
    }
  }

  /** A message received the allowed number of times goes away instead of being received again. */
  private void setAside() {
    if (deadLetters == null) {
      return;
    }
    for (var message : messages()) {
      if (message.isVisible(time.millis()) && message.receives() >= spec.mostReceives()) {
        delete(message);
        message.setAside(time.millis());
        story.tell(message.name() + " is set aside: received " + message.receives() + " times");
        Objects.requireNonNull(deadLetters).add(message);
      }
    }
  }

  public void delete(Message message) {
    if (messages.remove(message)) {
      Objects.requireNonNull(stays.get(message)).end(time.millis());
    }
  }
}
