package shop.eventbus.stack;

import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectEquals;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/**
 * One synthesis for all tests: starting the CDK takes seconds, reading a template next to nothing.
 */
class EventBusStackTest {
  private static final QueueConsumer CONSUMER = new QueueConsumer(7, 4);

  private static final Template TEMPLATE =
      Template.fromStack(
          new EventBusStack(
              new App(),
              "Test",
              new EventBusStackProps(ShopStage.DEV, "/test/bus", "/test/queue", CONSUMER)));

  private static final Map<String, ?> CHECKOUTS =
      Map.of("source", List.of("shop.basket"), "detail-type", List.of("CheckoutBasket"));

  @Test
  void the_checkout_event_is_published_in_a_registry_in_both_versions() {
    has(
        "AWS::EventSchemas::Schema",
        Map.of("SchemaName", "shop.basket@CheckoutBasket", "Type", "JSONSchemaDraft4"));
    has(
        "AWS::EventSchemas::Schema",
        Map.of("SchemaName", "shop.basket@CheckoutBasket-v2", "Type", "JSONSchemaDraft4"));
  }

  @Test
  void every_queue_is_encrypted_and_both_dead_letter_queues_keep_messages_for_14_days() {
    TEMPLATE.resourcePropertiesCountIs(
        "AWS::SQS::Queue", objectLike(Map.of("SqsManagedSseEnabled", true)), 3);
    TEMPLATE.resourcePropertiesCountIs(
        "AWS::SQS::Queue", objectLike(Map.of("MessageRetentionPeriod", 1_209_600)), 2);
  }

  @Test
  void every_queue_refuses_calls_without_tls() {
    TEMPLATE.resourcePropertiesCountIs(
        "AWS::SQS::QueuePolicy",
        statement(
            Map.of(
                "Effect",
                "Deny",
                "Action",
                "sqs:*",
                "Condition",
                Map.of("Bool", Map.of("aws:SecureTransport", "false")))),
        3);
  }

  @Test
  void only_this_rule_may_send_to_the_order_queue_and_to_the_dead_letters_of_its_target() {
    TEMPLATE.resourcePropertiesCountIs(
        "AWS::SQS::QueuePolicy",
        statement(
            Map.of(
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "events.amazonaws.com"),
                "Condition",
                Map.of("ArnEquals", Map.of("aws:SourceArn", arnOf("CheckoutRule"))))),
        2);
  }

  @Test
  void the_rule_asks_for_source_and_detail_type_and_for_nothing_else() {
    has("AWS::Events::Rule", Map.of("EventPattern", objectEquals(CHECKOUTS)));
  }

  @Test
  void delivery_is_tried_for_a_day_and_then_kept() {
    has(
        "AWS::Events::Rule",
        Map.of(
            "Targets",
            List.of(
                objectLike(
                    Map.of(
                        "Arn",
                        arnOf("OrderQueue"),
                        "RetryPolicy",
                        Map.of("MaximumEventAgeInSeconds", 86_400, "MaximumRetryAttempts", 185),
                        "DeadLetterConfig",
                        Map.of("Arn", arnOf("TargetDeadLetterQueue")))))));
  }

  @Test
  void all_checkouts_of_30_days_are_archived() {
    has(
        "AWS::Events::Archive",
        Map.of("EventPattern", objectEquals(CHECKOUTS), "RetentionDays", 30));
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

  @Test
  void an_order_that_waits_for_five_minutes_and_a_failing_rule_raise_an_alarm() {
    has(
        "AWS::CloudWatch::Alarm",
        Map.of("MetricName", "ApproximateAgeOfOldestMessage", "Threshold", 300));
    has(
        "AWS::CloudWatch::Alarm",
        Map.of("MetricName", "FailedInvocations", "Namespace", "AWS/Events", "Threshold", 0));
  }

  @Test
  void the_alarm_watches_the_rule_by_the_plain_name_that_it_is_counted_by() {
    has("AWS::Events::Rule", Map.of("Name", "shop-dev-checkouts"));
    has(
        "AWS::CloudWatch::Alarm",
        Map.of(
            "MetricName",
            "FailedInvocations",
            "Dimensions",
            List.of(
                Map.of("Name", "EventBusName", "Value", Map.of("Ref", stringLikeRegexp("^Bus"))),
                Map.of("Name", "RuleName", "Value", "shop-dev-checkouts"))));
  }

  private static void has(String type, Map<String, ?> properties) {
    TEMPLATE.hasResourceProperties(type, properties);
  }

  private static Object statement(Map<String, ?> like) {
    return objectLike(
        Map.of(
            "PolicyDocument",
            objectLike(Map.of("Statement", arrayWith(List.of(objectLike(like)))))));
  }

  private static Map<String, ?> arnOf(String id) {
    return Map.of("Fn::GetAtt", List.of(stringLikeRegexp("^" + id + "[0-9A-F]{8}$"), "Arn"));
  }
}
