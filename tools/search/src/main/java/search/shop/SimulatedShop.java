package search.shop;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import search.api.SimulatedApi;
import search.aws.TableEndpoint;
import search.fault.FaultPlan;
import search.lambda.FunctionSpec;
import search.lambda.LambdaFunction;
import search.queue.QueueMapping;
import search.queue.SimulatedBus;
import search.queue.SimulatedQueue;
import search.schedule.SimulatedSchedule;
import search.story.StoryLines;
import search.stream.StreamMapping;
import search.table.SimulatedTable;
import search.table.SimulatedTables;
import search.time.Simulation;
import search.watch.MetricData;

/** One shop, in one history. */
public final class SimulatedShop {
  /** A week in the templates; here it ends before the shoppers have gone. */
  public static final Duration PRICES_HOLD = Duration.ofMinutes(2);

  private final ShopSpec spec;
  private final SimulatedTables tables = new SimulatedTables();
  private final Map<String, SimulatedQueue> queues = new HashMap<>();
  private final MetricData metrics = new MetricData();
  private final SimulatedBus bus;
  private final SimulatedApi products;
  private final SimulatedApi basket;
  private final SimulatedApi orders;
  private final SimulatedApi receipts;
  private final Map<OutboxSpec, LambdaFunction<Map<String, Object>, Map<String, Object>>> watches =
      new HashMap<>();

  /**
   * @param sent hears of every attempt of a function to call DynamoDB
   */
  public SimulatedShop(
      ShopSpec spec,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      BiConsumer<String, JsonNode> sent) {
    this(spec, PRICES_HOLD, time, faults, story, sent);
  }

  /**
   * With prices that hold for another time.
   *
   * @param sent hears of every attempt of a function to call DynamoDB
   */
  public SimulatedShop(
      ShopSpec spec,
      Duration pricesHold,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      BiConsumer<String, JsonNode> sent) {
    this.spec = spec;
    spec.tables().forEach(table -> tables.add(new SimulatedTable(table, time)));
    for (var queue : spec.queues()) {
      var deadLetters = queue.deadLetters().map(queues::get).orElse(null);
      queues.put(
          queue.name(), new SimulatedQueue(queue, deadLetters, time, faults, story, metrics));
    }
    bus =
        new SimulatedBus(
            spec.targets().stream()
                .map(
                    t ->
                        new SimulatedBus.Target(
                            t.spec(),
                            t.rule(),
                            queue(t.spec().queue()),
                            t.spec().deadLetters().map(this::queue).orElse(null)))
                .toList(),
            time,
            faults,
            story,
            metrics);
    var code =
        new FunctionClasses(spec, time, faults, new TableEndpoint(tables, faults, sent), bus);
    products = api(spec.productApi(), code::product, time, faults, story);
    basket =
        api(
            spec.basketApi(),
            clock -> code.basket(clock, products, pricesHold),
            time,
            faults,
            story);
    orders = api(spec.orderingApi(), code::ordering, time, faults, story);
    receipts = api(spec.receiptsApi(), code::receiptsApi, time, faults, story);
    feedRelay(spec.checkouts(), code::relay, time, faults, story);
    feedRelay(spec.placed(), code::orderRelay, time, faults, story);
    look(spec.checkouts(), code::watch, time, faults, story);
    look(spec.placed(), code::orderWatch, time, faults, story);
    new QueueMapping(
        spec.queueMapping(),
        queue(spec.queueMapping().queue()),
        new LambdaFunction<>(spec.consumer(), time, faults, story, metrics, code::consumer),
        time,
        story);
    new QueueMapping(
        spec.receiptsMapping(),
        queue(spec.receiptsMapping().queue()),
        new LambdaFunction<>(spec.receiptsConsumer(), time, faults, story, metrics, code::receipts),
        time,
        story);
  }

  private void look(
      OutboxSpec outbox,
      Function<InstantSource, RequestHandler<Map<String, Object>, Map<String, Object>>> code,
      Simulation time,
      FaultPlan faults,
      StoryLines story) {
    var watch = new LambdaFunction<>(outbox.watch(), time, faults, story, metrics, code);
    watches.put(outbox, watch);
    new SimulatedSchedule(
            outbox.schedule(), watch, () -> nothingWaits(outbox), time, faults, metrics)
        .begin(story);
  }

  /** The watch looks at an index that holds what has this attribute. */
  private boolean nothingWaits(OutboxSpec outbox) {
    return tables.named(outbox.mapping().table()).items().values().stream()
        .noneMatch(item -> item.has("waiting"));
  }

  private void feedRelay(
      OutboxSpec outbox,
      Function<InstantSource, RequestHandler<DynamodbEvent, StreamsEventResponse>> code,
      Simulation time,
      FaultPlan faults,
      StoryLines story) {
    var mapping =
        new StreamMapping(
            outbox.stream(),
            outbox.mapping(),
            new LambdaFunction<>(outbox.relay(), time, faults, story, metrics, code),
            outbox.givenUp().map(this::queue).orElse(null),
            time,
            faults,
            story,
            metrics);
    tables.named(outbox.mapping().table()).watch(mapping::add);
  }

  private SimulatedApi api(
      FunctionSpec function,
      Function<
              InstantSource,
              RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>>
          code,
      Simulation time,
      FaultPlan faults,
      StoryLines story) {
    return new SimulatedApi(
        Objects.requireNonNull(spec.apis().get(function)),
        Objects.requireNonNull(spec.gates().get(function)),
        Objects.requireNonNull(spec.rates().get(function)),
        faults,
        new LambdaFunction<>(function, time, faults, story, metrics, code),
        time,
        metrics);
  }

  public MetricData metrics() {
    return metrics;
  }

  public SimulatedBus bus() {
    return bus;
  }

  public SimulatedApi products() {
    return products;
  }

  public SimulatedApi basket() {
    return basket;
  }

  public SimulatedApi orders() {
    return orders;
  }

  public SimulatedApi receipts() {
    return receipts;
  }

  /** What a person may call, too. */
  public LambdaFunction<Map<String, Object>, Map<String, Object>> watch(OutboxSpec outbox) {
    return Objects.requireNonNull(watches.get(outbox));
  }

  public SimulatedTables tables() {
    return tables;
  }

  public SimulatedTable productTable() {
    return tables.named(spec.products());
  }

  public SimulatedTable basketTable() {
    return tables.named(spec.baskets());
  }

  public SimulatedTable orderTable() {
    return tables.named(spec.orders());
  }

  public SimulatedTable receiptTable() {
    return tables.named(spec.receipts());
  }

  public ShopSpec spec() {
    return spec;
  }

  public SimulatedQueue orderQueue() {
    return queue(spec.queueMapping().queue());
  }

  public SimulatedQueue receiptQueue() {
    return queue(spec.receiptsMapping().queue());
  }

  public Map<String, SimulatedQueue> queues() {
    return queues;
  }

  private SimulatedQueue queue(String name) {
    return Objects.requireNonNull(queues.get(name), name);
  }
}
