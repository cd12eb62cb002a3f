package search.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import search.api.Api;
import search.aws.TableEndpoint;
import search.fault.Faults;
import search.lambda.LambdaFunction;
import search.queue.Bus;
import search.queue.Queue;
import search.queue.QueueMapping;
import search.story.Story;
import search.stream.StreamMapping;
import search.table.Table;
import search.table.Tables;
import search.time.Simulation;

/** One shop, in one history. */
public final class Shop {
  private final ShopSpec spec;
  private final Tables tables = new Tables();
  private final Map<String, Queue> queues = new HashMap<>();
  private final Api basket;
  private final Api orders;

  /**
   * @param sent hears of every attempt of a function to call DynamoDB
   */
  public Shop(
      ShopSpec spec,
      Simulation time,
      Faults faults,
      Story story,
      BiConsumer<String, JsonNode> sent) {
    this.spec = spec;
    spec.tables().forEach(table -> tables.add(new Table(table, time)));
    for (var queue : spec.queues()) {
      var deadLetters = queue.deadLetters().map(queues::get).orElse(null);
      queues.put(queue.name(), new Queue(queue, deadLetters, time, faults, story));
    }
    var bus =
        new Bus(
            spec.targets().stream()
                .map(t -> new Bus.Target(t.rule(), queue(t.queue())))
                .toList(),
            time,
            faults,
            story);
    var code =
        new Functions(spec, time, faults, new TableEndpoint(tables, sent), bus);
    var product =
        new Api(new LambdaFunction<>(spec.productApi(), time, faults, story, code::product), time);
    basket =
        new Api(
            new LambdaFunction<>(
                spec.basketApi(), time, faults, story, clock -> code.basket(clock, product)),
            time);
    orders =
        new Api(
            new LambdaFunction<>(spec.orderingApi(), time, faults, story, code::ordering), time);
    feedRelay(time, faults, story, code);
    new QueueMapping(
        spec.queueMapping(),
        queue(spec.queueMapping().queue()),
        new LambdaFunction<>(spec.consumer(), time, faults, story, code::consumer),
        time,
        story);
  }

  private void feedRelay(Simulation time, Faults faults, Story story, Functions code) {
    var mapping =
        new StreamMapping(
            spec.streamMapping(),
            new LambdaFunction<>(spec.relay(), time, faults, story, code::relay),
            spec.givenUp().map(this::queue).orElse(null),
            time,
            story);
    tables.named(spec.streamMapping().table()).watch(mapping::add);
  }

  public Api basket() {
    return basket;
  }

  public Api orders() {
    return orders;
  }

  public Table productTable() {
    return tables.named(spec.products());
  }

  public Table basketTable() {
    return tables.named(spec.baskets());
  }

  public Table orderTable() {
    return tables.named(spec.orders());
  }

  public ShopSpec spec() {
    return spec;
  }

  public Map<String, Queue> queues() {
    return queues;
  }

  private Queue queue(String name) {
    return Objects.requireNonNull(queues.get(name), name);
  }
}
