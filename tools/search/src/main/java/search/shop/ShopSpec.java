package search.shop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.api.Gate;
import search.api.StageRate;
import search.fault.StreamStop;
import search.lambda.FunctionSpec;
import search.queue.EventRule;
import search.queue.QueueMapping;
import search.queue.QueueSpec;
import search.queue.RuleSpec;
import search.table.TableSpec;
import search.template.ShopTemplates;
import search.watch.AlarmSpec;
import shop.basket.aws.BasketApi;
import shop.basket.aws.BasketRelay;
import shop.basket.aws.BasketWatch;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import shop.ordering.aws.OrderingRelay;
import shop.ordering.aws.OrderingWatch;
import shop.product.aws.ProductApi;
import shop.receipts.aws.OrderPlacedConsumer;
import shop.receipts.aws.ReceiptsApi;

/** What the templates say of the shop, read once for all histories. */
public record ShopSpec(
    List<TableSpec> tables,
    String products,
    String baskets,
    String orders,
    String receipts,
    String bus,
    FunctionSpec productApi,
    FunctionSpec basketApi,
    FunctionSpec consumer,
    FunctionSpec orderingApi,
    FunctionSpec receiptsApi,
    OutboxSpec checkouts,
    OutboxSpec placed,
    List<QueueSpec> queues,
    List<Target> targets,
    QueueMapping.Spec queueMapping,
    FunctionSpec receiptsConsumer,
    QueueMapping.Spec receiptsMapping,
    Map<FunctionSpec, String> apis,
    Map<FunctionSpec, StageRate> rates,
    Map<FunctionSpec, Gate> gates,
    List<AlarmSpec> alarms,
    Duration keysKept) {

  /** A rule, and its compiled pattern. */
  public record Target(RuleSpec spec, EventRule rule) {}

  private static <T> Map<FunctionSpec, T> apis(
      ShopTemplates templates, Function<FunctionSpec, T> what) {
    return Stream.of(ProductApi.class, BasketApi.class, OrderingApi.class, ReceiptsApi.class)
        .map(handler -> templates.function(handler.getName()))
        .collect(Collectors.toMap(Function.identity(), what));
  }

  /** All that is announced. */
  public List<OutboxSpec> outboxes() {
    return List.of(checkouts, placed);
  }

  /** The functions that nobody calls and waits for. */
  public List<FunctionSpec> workers() {
    return Stream.concat(
            Stream.of(consumer, receiptsConsumer), outboxes().stream().map(OutboxSpec::relay))
        .toList();
  }

  public static ShopSpec read(Path cdkOut) {
    var templates = ShopTemplates.read(cdkOut);
    var consumer = templates.function(CheckoutConsumer.class.getName());
    var receiptsConsumer = templates.function(OrderPlacedConsumer.class.getName());
    return new ShopSpec(
        templates.tables(),
        templates.tableOf(ProductApi.class.getName()),
        templates.tableOf(BasketApi.class.getName()),
        templates.tableOf(CheckoutConsumer.class.getName()),
        templates.tableOf(OrderPlacedConsumer.class.getName()),
        templates.busOf(BasketRelay.class.getName()),
        templates.function(ProductApi.class.getName()),
        templates.function(BasketApi.class.getName()),
        consumer,
        templates.function(OrderingApi.class.getName()),
        templates.function(ReceiptsApi.class.getName()),
        OutboxSpec.read(
            templates,
            "CheckoutBasket",
            "checkout",
            "checkout#",
            StreamStop.NAME,
            BasketRelay.class,
            BasketWatch.class),
        OutboxSpec.read(
            templates,
            "OrderPlaced",
            "order",
            "",
            StreamStop.OF_ORDERS,
            OrderingRelay.class,
            OrderingWatch.class),
        templates.queues(),
        templates.rules().stream()
            .map(rule -> new Target(rule, new EventRule(List.of(rule.pattern()))))
            .toList(),
        templates.queueMapping(consumer),
        receiptsConsumer,
        templates.queueMapping(receiptsConsumer),
        apis(templates, templates::apiOf),
        apis(templates, templates::rateOf),
        apis(templates, templates::gateOf),
        templates.alarms(),
        Duration.parse(templates.setting(BasketApi.class.getName(), "KEYS_KEPT")));
  }
}
