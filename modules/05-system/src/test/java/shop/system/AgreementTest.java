package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.basket.Basket;
import shop.basket.WantedItem;
import shop.foundation.aws.AwsClients;
import shop.foundation.outbox.Sent;
import shop.foundation.stack.ShopStage;
import shop.product.ProductIds;

/**
 * What the stacks must agree on, though none may know another: how long a call takes, and what
 * follows from it (docs/decisions/0028).
 */
class AgreementTest {
  private static final int LONGEST_CALL = Math.toIntExact(AwsClients.LONGEST_CALL.toSeconds());

  /** API Gateway Developer Guide, "Quotas for REST APIs". */
  private static final int GATEWAY_GIVES_UP = 29;

  static Stream<Templates> stages() {
    return Stream.of(ShopStage.DEV, ShopStage.PROD).map(Templates::of);
  }

  /** Otherwise a message is handed back untried, and loses one of its receives. */
  @ParameterizedTest
  @MethodSource("stages")
  void a_consumer_has_time_for_the_longest_call_of_every_message_of_a_batch(Templates of) {
    assertThat(QueueNumbers.all(of))
        .allMatch(queue -> queue.timeout() > queue.batch() * LONGEST_CALL);
  }

  /**
   * Otherwise a message is delivered again while Lambda still retries its batch (AWS Lambda guide,
   * "Creating and configuring an Amazon SQS event source mapping").
   */
  @ParameterizedTest
  @MethodSource("stages")
  void a_message_stays_invisible_for_six_timeouts_of_its_consumer(Templates of) {
    assertThat(QueueNumbers.all(of))
        .allMatch(queue -> queue.timeout() > 0)
        .allMatch(queue -> queue.visibility() >= 6 * queue.timeout());
  }

  /** The same page of the guide asks for five; three are enough to watch. */
  @Test
  void a_message_is_received_five_times_where_customers_wait_for_it() {
    assertThat(QueueNumbers.all(Templates.of(ShopStage.PROD)))
        .allMatch(queue -> queue.receives() >= 5);
    assertThat(QueueNumbers.all(Templates.of(ShopStage.DEV)))
        .allMatch(queue -> queue.receives() >= 3);
  }

  /**
   * The metric of the oldest message leaves out what was received three times (SQS guide,
   * "Available CloudWatch metrics for Amazon SQS"). So the alarm is for messages that nobody reads.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void a_message_that_fails_is_received_three_times_before_the_alarm_for_waiting_rings(
      Templates of) {
    assertThat(QueueNumbers.all(of)).allMatch(queue -> queue.waits() > 2 * queue.visibility());
  }

  /** Otherwise a message could expire before it has had its last receive. */
  @ParameterizedTest
  @MethodSource("stages")
  void a_message_is_kept_for_longer_than_all_its_receives_take(Templates of) {
    assertThat(QueueNumbers.all(of))
        .allMatch(queue -> queue.kept() > queue.receives() * queue.visibility());
  }

  /**
   * Otherwise the gateway answers for a function that still works, and nobody learns its answer.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void a_function_behind_an_api_ends_before_the_gateway_gives_up(Templates of) {
    var timeouts = apiFunctions(of).stream().map(f -> f.path("Timeout").asInt()).toList();

    assertThat(timeouts).hasSizeGreaterThanOrEqualTo(4);
    assertThat(timeouts).allMatch(timeout -> timeout < GATEWAY_GIVES_UP);
  }

  /** A checkout reads, writes, and may have to look why it could not. */
  @ParameterizedTest
  @MethodSource("stages")
  void a_function_behind_an_api_has_time_for_four_calls_in_a_row(Templates of) {
    assertThat(apiFunctions(of)).allMatch(f -> f.path("Timeout").asInt() > 4 * LONGEST_CALL);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void the_relay_has_time_to_send_a_batch_and_to_mark_each_of_its_records(Templates of) {
    var relay = only(of, "BasketStack", "AWS::Lambda::Function", "RelayFunction");
    var checkouts = only(of, "BasketStack", "AWS::Lambda::EventSourceMapping", "RelayCheckouts");

    assertThat(relay.path("Timeout").asInt())
        .isGreaterThan((1 + checkouts.path("BatchSize").asInt()) * LONGEST_CALL);
  }

  /**
   * A look asks all keys at once, and once more if something seems to be late; sending again finds,
   * reads and sends a batch. Whoever invokes it by hand waits for the answer as long as the AWS CLI
   * does, which is a minute, and the next look is as far away.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void the_watch_has_time_to_look_twice_or_to_send_a_batch_again(Templates of) {
    var watch = only(of, "BasketStack", "AWS::Lambda::Function", "WatchFunction");

    assertThat(watch.path("Timeout").asInt()).isGreaterThan(3 * LONGEST_CALL).isLessThan(60);
  }

  /**
   * A mark is tried in two batches, even if every call is slow. What cannot be marked then holds up
   * nobody, and is still waiting when the alarm for that rings.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void the_relay_gives_up_marking_before_the_alarm_rings(Templates of) {
    var relay = only(of, "BasketStack", "AWS::Lambda::Function", "RelayFunction");
    var alarm = only(of, "BasketStack", "AWS::CloudWatch::Alarm", "WatchLateAlarm");
    long tried = Sent.TRIED.toSeconds();

    assertThat(2 * (relay.path("Timeout").asInt() - 2)).isLessThanOrEqualTo(Math.toIntExact(tried));
    assertThat(tried).isLessThan(alarm.path("Threshold").asLong());
  }

  /** Otherwise a full basket could not be filled, or an id that one takes the other refuses. */
  @Test
  void the_catalogue_answers_whatever_a_basket_can_ask() {
    assertThat(ProductIds.MOST).isGreaterThanOrEqualTo(Basket.MOST_ITEMS);
    assertThat(ProductIds.ID.pattern()).isEqualTo(WantedItem.PRODUCT_ID.pattern());
  }

  private static List<JsonNode> apiFunctions(Templates of) {
    return Templates.STACKS.stream()
        .flatMap(stack -> of.resources(stack, "AWS::Lambda::Function").values().stream())
        .map(function -> function.path("Properties"))
        .filter(function -> function.path("FunctionName").asText().endsWith("-api"))
        .toList();
  }

  static JsonNode only(Templates of, String stack, String type, String idPrefix) {
    var found =
        of.resources(stack, type).entrySet().stream()
            .filter(resource -> resource.getKey().startsWith(idPrefix))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst().getValue().path("Properties");
  }
}
