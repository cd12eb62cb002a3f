package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import localcloud.faults.Fault;
import localcloud.faults.NumberedCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** Each call in a flow fails once in every way it can. */
@Order(1)
class CrashPointsIT {
  @AutoClose private static final Cloud CLOUD = new Cloud();
  private static final Tally TALLY = new Tally();

  private final Shop shop = new Shop(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Assortment assortment = Assortment.in(shop);

  @TestFactory
  Stream<DynamicTest> a_checkout_becomes_one_order_or_none() {
    return everyFaultOf(checkout(1));
  }

  /** It writes to no table with a stream: a poll that comes meanwhile is none of its calls. */
  @TestFactory
  Stream<DynamicTest> an_update_of_a_product_happens_or_not() {
    return everyFaultOf(() -> new ProductUpdate(shop), call -> !Traffic.isPoll(call));
  }

  @TestFactory
  Stream<DynamicTest> a_basket_is_filled_or_not() {
    return everyFaultOf(() -> new BasketFilling(shop, assortment));
  }

  @TestFactory
  Stream<DynamicTest> a_basket_is_deleted_or_not() {
    return everyFaultOf(() -> new BasketDeletion(shop, assortment));
  }

  @TestFactory
  Stream<DynamicTest> neighbours_in_a_batch_or_a_queue_do_not_harm_each_other() {
    return Neighbours.all(trial.callsOf(checkout(1).get())).stream()
        .map(some -> dynamicTest(some.faults().toString(), () -> tryAmong(some)));
  }

  private Supplier<Flow> checkout(int shoppers) {
    return () -> CheckoutFlow.of(shop, assortment, shoppers);
  }

  private Stream<DynamicTest> everyFaultOf(Supplier<Flow> flow) {
    return everyFaultOf(flow, call -> true);
  }

  private Stream<DynamicTest> everyFaultOf(Supplier<Flow> flow, Predicate<NumberedCall> own) {
    List<NumberedCall> calls = trial.callsOf(flow.get()).stream().filter(own).toList();
    List<Fault> faults = Tries.everyFault(calls);
    TALLY.flow(flow.get().name(), calls, faults);
    return faults.stream()
        .map(fault -> dynamicTest(fault.toString(), () -> tryOne(flow.get(), fault)));
  }

  /**
   * The number of polls needed to find everything varies, so a second poll with the same name may
   * never come.
   */
  private void tryOne(Flow flow, Fault fault) {
    List<Fault> happened = trial.run(flow, List.of(fault));
    if (fault.occurrence() > 1 && happened.isEmpty()) {
      TALLY.missed(fault);
      return;
    }
    assertThat(happened).as("faults that happened").containsExactly(fault);
    TALLY.run();
  }

  private void tryAmong(Neighbours some) {
    CheckoutFlow flow = CheckoutFlow.of(shop, assortment, 3);
    assertThat(trial.run(some.firstAlone() ? flow.withFirstAlone() : flow, some.faults()))
        .as("faults that happened")
        .containsExactlyElementsOf(some.faults());
    if (!some.crowded().isEmpty()) {
      assertThat(CLOUD.batches().sizesAt(some.crowded()))
          .as("records in the batches of %s, the second of which must have neighbours", some)
          .element(1)
          .satisfies(size -> assertThat(size).isGreaterThanOrEqualTo(2));
    }
    TALLY.run();
  }

  @AfterAll
  static void print_what_was_tried() {
    TALLY.print("faults");
  }
}
