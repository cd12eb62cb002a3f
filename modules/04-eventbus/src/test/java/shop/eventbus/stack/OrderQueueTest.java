package shop.eventbus.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** The order queue for consumers that differ, since one of them may be right by luck. */
class OrderQueueTest {
  private static final List<QueueConsumer> CONSUMERS =
      List.of(new QueueConsumer(1, 1), new QueueConsumer(7, 4), new QueueConsumer(10, 900));

  private static final Map<QueueConsumer, JsonNode> QUEUES =
      Map.of(
          CONSUMERS.get(0), orderQueue(ShopStage.DEV, CONSUMERS.get(0)),
          CONSUMERS.get(1), orderQueue(ShopStage.DEV, CONSUMERS.get(1)),
          CONSUMERS.get(2), orderQueue(ShopStage.DEV, CONSUMERS.get(2)));

  @Test
  void a_message_stays_invisible_for_six_timeouts_of_its_consumer() {
    QUEUES.forEach(
        (consumer, queue) ->
            assertThat(number(queue, "VisibilityTimeout", 30))
                .as("seconds, for a timeout of " + consumer.timeoutSeconds())
                .isEqualTo(6 * consumer.timeoutSeconds()));
  }

  @Test
  void a_message_refused_as_often_as_the_props_say_leaves_the_order_queue() {
    QUEUES.forEach(
        (consumer, queue) ->
            assertThat(number(redrive(queue), "maxReceiveCount", 0))
                .as("receives")
                .isEqualTo(consumer.receives()));
  }

  @Test
  void it_goes_to_the_dead_letters_that_have_an_alarm() {
    assertThat(redrive(queue()).path("deadLetterTargetArn").toString())
        .contains("OrderDeadLetterQueue");
  }

  /** Four days are what SQS does unasked (SQS API Reference, "SetQueueAttributes"). */
  @Test
  void a_message_comes_at_once_and_is_kept_for_four_days() {
    assertThat(number(queue(), "DelaySeconds", 0)).as("seconds of delay").isZero();
    assertThat(number(queue(), "MessageRetentionPeriod", 345_600))
        .as("seconds for which a message is kept")
        .isEqualTo(345_600);
  }

  @Test
  void where_data_is_kept_the_queue_is_kept() {
    var queues = queues(ShopStage.PROD, CONSUMERS.getFirst());

    assertThat(queues).hasSize(3);
    assertThat(queues)
        .allSatisfy(
            queue -> assertThat(queue.path("DeletionPolicy").asText()).startsWith("Retain"));
  }

  private static JsonNode queue() {
    return Objects.requireNonNull(QUEUES.get(CONSUMERS.getFirst()));
  }

  private static int number(JsonNode properties, String name, int unasked) {
    return properties.path(name).asInt(unasked);
  }

  private static JsonNode redrive(JsonNode queue) {
    return queue.path("RedrivePolicy");
  }

  /** The one beside the dead letters, whatever its id is. */
  private static JsonNode orderQueue(ShopStage stage, QueueConsumer consumer) {
    return queues(stage, consumer).properties().stream()
        .filter(queue -> !queue.getKey().contains("DeadLetter"))
        .map(queue -> queue.getValue().path("Properties"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no queue beside the dead letters"));
  }

  private static JsonNode queues(ShopStage stage, QueueConsumer consumer) {
    var stack =
        new EventBusStack(
            new App(), "Test", new EventBusStackProps(stage, "/test/bus", "/test/queue", consumer));
    return new ObjectMapper()
        .valueToTree(Template.fromStack(stack).findResources("AWS::SQS::Queue"));
  }
}
