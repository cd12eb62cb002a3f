package search.shop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.api.Gate;
import search.api.StageRate;
import search.lambda.FunctionSpec;
import search.queue.EventRule;
import search.queue.QueueMapping;
import search.queue.QueueSpec;
import search.queue.RuleSpec;
import search.schedule.ScheduleSpec;
import search.stream.StreamMapping;
import search.table.TableSpec;
import search.template.ShopTemplates;
import search.watch.AlarmSpec;
import shop.basket.aws.BasketApi;
import shop.basket.aws.BasketRelay;
import shop.basket.aws.BasketWatch;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import shop.product.aws.ProductApi;

/** What the templates say of the shop, read once for all histories. */
public record ShopSpec(
    List<TableSpec> tables,
    String products,
    String baskets,
    String orders,
    String bus,
    FunctionSpec productApi,
    FunctionSpec basketApi,
    FunctionSpec relay,
    FunctionSpec consumer,
    FunctionSpec orderingApi,
    FunctionSpec watch,
    ScheduleSpec schedule,
    List<QueueSpec> queues,
    List<Target> targets,
    QueueMapping.Spec queueMapping,
    StreamMapping.Spec streamMapping,
    Optional<String> givenUp,
    Map<FunctionSpec, String> apis,
    Map<FunctionSpec, StageRate> rates,
    Map<FunctionSpec, Gate> gates,
    List<AlarmSpec> alarms,
    Duration keysKept) {

  /** A rule, and its compiled pattern. */
  public record Target(RuleSpec spec, EventRule rule) {}

  private static <T> Map<FunctionSpec, T> apis(
      ShopTemplates templates, Function<FunctionSpec, T> what) {
    return Stream.of(ProductApi.class, BasketApi.class, OrderingApi.class)
        .map(handler -> templates.function(handler.getName()))
        .collect(Collectors.toMap(Function.identity(), what));
  }

  public static ShopSpec read(Path cdkOut) {
    var templates = ShopTemplates.read(cdkOut);
    var watch = templates.function(BasketWatch.class.getName());
    return new ShopSpec(
        templates.tables(),
        templates.tableOf(ProductApi.class.getName()),
        templates.tableOf(BasketApi.class.getName()),
        templates.tableOf(CheckoutConsumer.class.getName()),
        templates.busOf(BasketRelay.class.getName()),
        templates.function(ProductApi.class.getName()),
        templates.function(BasketApi.class.getName()),
        templates.function(BasketRelay.class.getName()),
        templates.function(CheckoutConsumer.class.getName()),
        templates.function(OrderingApi.class.getName()),
        watch,
        templates.schedule(watch),
        templates.queues(),
        templates.rules().stream()
            .map(rule -> new Target(rule, new EventRule(List.of(rule.pattern()))))
            .toList(),
        templates.queueMapping(CheckoutConsumer.class.getName()),
        templates.streamMapping(BasketRelay.class.getName()),
        templates.givenUp(BasketRelay.class.getName()),
        apis(templates, templates::apiOf),
        apis(templates, templates::rateOf),
        apis(templates, templates::gateOf),
        templates.alarms(),
        Duration.parse(templates.setting(BasketApi.class.getName(), "KEYS_KEPT")));
  }
}
