package search.agree;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import search.Templates;
import search.api.ApiReply;
import search.api.Door;
import search.api.ShopRequest;
import search.choice.Choices;
import search.fault.FaultPlan;
import search.history.Catalogue;
import search.lambda.FunctionSpec;
import search.queue.Message;
import search.queue.SimulatedQueue;
import search.shop.SimulatedShop;
import search.shopper.Tab;
import search.shopper.TabMemory;
import search.story.StoryLines;
import search.time.Simulation;
import search.watch.Metric;

/** A shopper's requests in simulated time, one when what the one before caused is over. */
final class SimulatedRun implements Door {
  /** Longer than a second delivery takes. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofHours(4);

  /** A basket's prices hold for longer than all this takes. */
  private static final Duration WEEK = Duration.ofDays(7);

  private record Waiting(String step, ShopRequest request, Consumer<ApiReply> heard) {}

  private final Simulation time = new Simulation();
  private final StoryLines story = new StoryLines(time);
  private final SimulatedShop shop;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final List<String> replies = new ArrayList<>();
  private final Map<String, Counted> counted = new LinkedHashMap<>();
  private final Set<Message> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean rested;
  private boolean busy;

  SimulatedRun(String shopper, Choices choices) {
    var faults = new FaultPlan(choices, time, story);
    shop = new SimulatedShop(Templates.SPEC, WEEK, time, faults, story, (operation, request) -> {});
    Catalogue.fill(shop.productTable());
    shop.orderQueue().onVisible(() -> ordered.addAll(shop.orderQueue().messages()));
    new Tab(
            shopper,
            "ada",
            new TabMemory(),
            this,
            time,
            choices,
            faults,
            story,
            _ -> false,
            attempt -> {})
        .open();
    rested = time.rest(LONGEST);
  }

  /** Whether it is over before its faults end: on the local cloud they do not. */
  boolean isShort() {
    return rested && time.millis() < FaultPlan.END.toMillis();
  }

  @Override
  public void send(String step, ShopRequest request, Consumer<ApiReply> heard) {
    waiting.add(new Waiting(step, request, heard));
    next();
  }

  private void next() {
    if (busy || waiting.isEmpty()) {
      return;
    }
    busy = true;
    var one = waiting.remove();
    shop.basket().send(one.step(), one.request(), reply -> settle(one, reply));
  }

  private void settle(Waiting one, ApiReply reply) {
    time.after(
        LOOK,
        () -> {
          if (!isQuiet()) {
            settle(one, reply);
            return;
          }
          replies.add(LeftBehind.reply(one.step(), reply));
          counted.put(one.step(), counted());
          busy = false;
          one.heard().accept(reply);
          next();
        });
  }

  /** Every checkout is sent, and is an order that is announced, or a dead letter. */
  private boolean isQuiet() {
    return shop.orderQueue().messages().isEmpty()
        && shop.queues().get(Templates.SPEC.receiptsMapping().queue()).messages().isEmpty()
        && Stream.of(shop.basketTable(), shop.orderTable())
            .flatMap(table -> table.items().values().stream())
            .noneMatch(item -> item.has("waiting"));
  }

  private Counted counted() {
    int deadLetters = shop.queues().values().stream().mapToInt(q -> q.messages().size()).sum();
    int relay = invoked(Templates.SPEC.checkouts().relay());
    int announced = invoked(Templates.SPEC.placed().relay());
    int received = ordered.stream().mapToInt(Message::receives).sum();
    return new Counted(relay, received, announced, deadLetters);
  }

  private int invoked(FunctionSpec function) {
    return shop.metrics().points(Metric.ofFunction("Errors", function.where()));
  }

  /** What had been counted when what a step caused was over. */
  Counted counted(String step) {
    return counted.getOrDefault(step, new Counted(0, 0, 0, 0));
  }

  List<String> story() {
    return story.lines();
  }

  /** Without the hash that the CDK adds. */
  private static String label(SimulatedQueue queue) {
    String name = queue.spec().name();
    return name.substring(name.indexOf('/') + 1, name.length() - 8);
  }

  LeftBehind leftBehind() {
    var lines = new ArrayList<>(replies);
    var items = new ArrayList<String>();
    shop.basketTable().items().values().forEach(i -> items.add(LeftBehind.item("Baskets", i)));
    shop.orderTable().items().values().forEach(i -> items.add(LeftBehind.item("Orders", i)));
    shop.receiptTable().items().values().forEach(i -> items.add(LeftBehind.item("Receipts", i)));
    for (var queue : shop.queues().values()) {
      queue.messages().forEach(m -> items.add(LeftBehind.message(label(queue), m.body())));
    }
    lines.addAll(LeftBehind.sorted(items));
    return new LeftBehind(lines);
  }
}
