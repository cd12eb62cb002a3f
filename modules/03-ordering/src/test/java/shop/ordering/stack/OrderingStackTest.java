package shop.ordering.stack;

import static org.assertj.core.api.Assertions.assertThat;

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
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class OrderingStackTest {
  private static Template template;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    var code = Files.writeString(folder.resolve("functions.zip"), "");
    var props =
        new OrderingStackProps(
            ShopStage.DEV,
            code,
            "/shop/test/bus",
            "/shop/test/queue-arn",
            "/shop/test/api-url",
            "/test/pool",
            new QueueConsumer(7, 4));
    template = Template.fromStack(new OrderingStack(new App(), "OrderingStack", props));
  }

  @Test
  void the_consumer_reports_failures_message_by_message() {
    template.hasResourceProperties(
        "AWS::Lambda::EventSourceMapping",
        Map.of("BatchSize", 7, "FunctionResponseTypes", List.of("ReportBatchItemFailures")));
  }

  @Test
  void the_writer_does_not_read_and_the_reader_does_not_write() {
    assertThat(policy("CheckoutRole"))
        .contains("dynamodb:PutItem", "sqs:ReceiveMessage", "sqs:DeleteMessage")
        .doesNotContain("dynamodb:Query");
    assertThat(policy("OrderingApiRole"))
        .contains("dynamodb:Query", "/index/byUser", "/index/all")
        .doesNotContain("dynamodb:PutItem", "sqs:");
  }

  @Test
  void nothing_is_allowed_on_everything() {
    assertThat(template.findResources("AWS::IAM::Policy").toString())
        .doesNotContain("*", "Scan", "Batch");
  }

  @Test
  void orders_are_listed_by_date_from_two_indexes() {
    for (var index : List.of(byDate("byUser", "userName"), byDate("all", "kind"))) {
      template.hasResourceProperties(
          "AWS::DynamoDB::Table",
          Map.of("GlobalSecondaryIndexes", Match.arrayWith(List.of(index))));
    }
  }

  /** Until an order is announced, it has no such attribute, and stays. */
  @Test
  void an_order_is_deleted_when_its_time_is_over() {
    template.hasResourceProperties(
        "AWS::DynamoDB::Table",
        Map.of("TimeToLiveSpecification", Map.of("AttributeName", "expiresAt", "Enabled", true)));
  }

  private static String policy(String role) {
    var policies =
        template.findResources("AWS::IAM::Policy").entrySet().stream()
            .filter(policy -> policy.getKey().startsWith(role))
            .toList();
    assertThat(policies).hasSize(1);
    return policies.toString();
  }

  private static Object byDate(String name, String partition) {
    return Match.objectLike(
        Map.of(
            "IndexName",
            name,
            "KeySchema",
            List.of(
                Map.of("AttributeName", partition, "KeyType", "HASH"),
                Map.of("AttributeName", "orderDate", "KeyType", "RANGE"))));
  }
}
