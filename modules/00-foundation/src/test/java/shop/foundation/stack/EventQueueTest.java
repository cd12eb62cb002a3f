package shop.foundation.stack;

import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;

/** What every consumer of the bus gets, in a stack with nothing else. */
class EventQueueTest {
  private static final QueueConsumer CONSUMER = new QueueConsumer(7, 4);
  private static final Template TEMPLATE = Template.fromStack(new OneConsumer(new App()));

  @Test
  void a_message_refused_as_often_as_the_consumer_says_leaves_the_queue() {
    has(
        "AWS::SQS::Queue",
        Map.of(
            "RedrivePolicy",
            Map.of("deadLetterTargetArn", arnOf("OrderDeadLetterQueue"), "maxReceiveCount", 4)));
  }

  @Test
  void a_message_stays_invisible_for_six_timeouts_of_its_consumer() {
    has(
        "AWS::SQS::Queue",
        Map.of(
            "VisibilityTimeout", 6 * CONSUMER.timeoutSeconds(), "MessageRetentionPeriod", 345_600));
  }

  @Test
  void a_single_dead_letter_raises_an_alarm_within_a_minute() {
    TEMPLATE.resourcePropertiesCountIs(
        "AWS::CloudWatch::Alarm",
        objectLike(
            Map.of(
                "AlarmName",
                stringLikeRegexp("DeadLettersNotEmpty$"),
                "MetricName",
                "ApproximateNumberOfMessagesVisible",
                "Threshold",
                0,
                "ComparisonOperator",
                "GreaterThanThreshold",
                "Period",
                60,
                "EvaluationPeriods",
                1,
                "TreatMissingData",
                "notBreaching",
                "AlarmDescription",
                stringLikeRegexp("\\w+ .*\\w+"))),
        2);
  }

  private static void has(String type, Map<String, ?> properties) {
    TEMPLATE.hasResourceProperties(type, properties);
  }

  private static Map<String, ?> arnOf(String id) {
    return Map.of("Fn::GetAtt", List.of(stringLikeRegexp("^" + id + "[0-9A-F]{8}$"), "Arn"));
  }

  private static final class OneConsumer extends ShopStack {
    OneConsumer(App app) {
      super(app, "Test", ShopStage.DEV);
      var pattern = EventPattern.builder().source(List.of("shop.test")).build();
      new EventQueue(
              this,
              EventBus.Builder.create(this, "Bus").build(),
              new EventQueue.Wanted(
                  "Order", "Target", "Rule", "test", "A test", "again", pattern, CONSUMER))
          .raiseAlarms();
    }
  }
}
