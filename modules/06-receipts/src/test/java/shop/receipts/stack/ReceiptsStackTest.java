package shop.receipts.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectEquals;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

class ReceiptsStackTest {
  private static final QueueConsumer CONSUMER = new QueueConsumer(7, 4);

  private static Template template;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    var code = Files.writeString(folder.resolve("functions.zip"), "");
    var props =
        new ReceiptsStackProps(ShopStage.DEV, code, "/shop/test/bus", "/test/pool", CONSUMER);
    template = Template.fromStack(new ReceiptsStack(new App(), "ReceiptsStack", props));
  }

  @Test
  void the_consumer_reports_failures_message_by_message() {
    has(
        "AWS::Lambda::EventSourceMapping",
        Map.of(
            "BatchSize",
            7,
            "EventSourceArn",
            arnOf("ReceiptQueue"),
            "FunctionResponseTypes",
            List.of("ReportBatchItemFailures")));
  }

  @Test
  void the_writer_does_not_read_and_the_reader_does_not_write() {
    assertThat(policy("ConsumerRole"))
        .contains("dynamodb:PutItem", "sqs:ReceiveMessage", "sqs:DeleteMessage")
        .doesNotContain("dynamodb:GetItem");
    assertThat(policy("ReceiptsApiRole"))
        .contains("dynamodb:GetItem")
        .doesNotContain("dynamodb:PutItem", "sqs:");
  }

  @Test
  void nothing_is_allowed_on_everything() {
    assertThat(template.findResources("AWS::IAM::Policy").toString())
        .doesNotContain("*", "Scan", "Batch");
  }

  @Test
  void the_consumer_brings_its_own_rule_for_placed_orders_and_nothing_else() {
    has(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern",
            objectEquals(
                Map.of("source", List.of("shop.ordering"), "detail-type", List.of("OrderPlaced"))),
            "EventBusName",
            objectLike(Map.of("Ref", stringLikeRegexp("^SsmParameterValueshoptestbus"))),
            "Targets",
            List.of(
                objectLike(
                    Map.of(
                        "Arn",
                        arnOf("ReceiptQueue"),
                        "RetryPolicy",
                        Map.of("MaximumEventAgeInSeconds", 86_400, "MaximumRetryAttempts", 185),
                        "DeadLetterConfig",
                        Map.of("Arn", arnOf("ReceiptTargetDeadLetterQueue")))))));
    template.resourceCountIs("AWS::Events::EventBus", 0);
  }

  @Test
  void a_message_refused_as_often_as_the_props_say_leaves_the_receipt_queue() {
    has(
        "AWS::SQS::Queue",
        Map.of(
            "VisibilityTimeout",
            6 * CONSUMER.timeoutSeconds(),
            "RedrivePolicy",
            Map.of("deadLetterTargetArn", arnOf("ReceiptDeadLetterQueue"), "maxReceiveCount", 4)));
  }

  @Test
  void only_this_rule_may_send_to_the_receipt_queue_and_to_the_dead_letters_of_its_target() {
    template.resourcePropertiesCountIs(
        "AWS::SQS::QueuePolicy",
        objectLike(
            Map.of(
                "PolicyDocument",
                objectLike(
                    Map.of(
                        "Statement",
                        arrayWith(
                            List.of(
                                objectLike(
                                    Map.of(
                                        "Principal",
                                        Map.of("Service", "events.amazonaws.com"),
                                        "Condition",
                                        Map.of(
                                            "ArnEquals",
                                            Map.of(
                                                "aws:SourceArn", arnOf("OrderPlacedRule"))))))))))),
        2);
  }

  @Test
  void whatever_is_stuck_late_or_lost_raises_an_alarm_of_its_own_name() {
    for (var alarm :
        List.of(
            "ReceiptDeadLettersNotEmpty",
            "ReceiptTargetDeadLettersNotEmpty",
            "ReceiptsWaitTooLong",
            "OrderPlacedRuleFails",
            "OrderPlacedRuleLoses")) {
      has("AWS::CloudWatch::Alarm", Map.of("AlarmName", "shop-dev-" + alarm));
    }
  }

  private static void has(String type, Map<String, ?> properties) {
    template.hasResourceProperties(type, properties);
  }

  private static String policy(String role) {
    var policies =
        template.findResources("AWS::IAM::Policy").entrySet().stream()
            .filter(policy -> policy.getKey().startsWith(role))
            .toList();
    assertThat(policies).hasSize(1);
    return policies.toString();
  }

  private static Map<String, ?> arnOf(String id) {
    return Map.of("Fn::GetAtt", List.of(stringLikeRegexp("^" + id + "[0-9A-F]{8}$"), "Arn"));
  }
}
