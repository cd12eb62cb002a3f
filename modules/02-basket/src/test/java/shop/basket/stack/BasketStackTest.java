package shop.basket.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class BasketStackTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Template template;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    var code = Files.writeString(folder.resolve("functions.zip"), "");
    var props =
        new BasketStackProps(
            ShopStage.DEV,
            code,
            "/test/bus",
            "/test/product",
            "/test/lookup",
            "/test/ordering",
            "/test/pool",
            1,
            Duration.ofHours(24),
            Duration.ofDays(3));
    template = Template.fromStack(new BasketStack(new App(), "BasketStack", props));
  }

  @Test
  void no_function_may_do_more_than_it_does() {
    var policies = template.findResources("AWS::IAM::Policy").toString();

    assertThat(policies)
        .contains("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:Query")
        .contains("execute-api:Invoke")
        .contains("events:PutEvents", "sqs:SendMessage")
        .doesNotContain("*", "Scan", "Batch", "sqs:Get");
    assertThat(template.findResources("AWS::IAM::Role").toString())
        .doesNotContain("ManagedPolicyArns");
  }

  @Test
  void the_function_is_told_how_long_prices_hold() {
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "FunctionName",
            "shop-dev-basket-api",
            "Environment",
            Match.objectLike(
                Map.of("Variables", Match.objectLike(Map.of("PRICES_HOLD", "PT72H"))))));
  }

  @Test
  void the_relay_gets_new_checkouts_and_reports_which_failed() {
    template.hasResourceProperties(
        "AWS::Lambda::EventSourceMapping",
        Map.of(
            "BatchSize",
            10,
            "BisectBatchOnFunctionError",
            true,
            "FunctionResponseTypes",
            List.of("ReportBatchItemFailures"),
            "MaximumRecordAgeInSeconds",
            43_200,
            "StartingPosition",
            "TRIM_HORIZON",
            "EventSourceArn",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^Baskets"), "StreamArn")),
            "DestinationConfig",
            Map.of("OnFailure", Map.of("Destination", Match.anyValue())),
            "FilterCriteria",
            Map.of(
                "Filters",
                List.of(
                    Map.of(
                        "Pattern",
                        Match.serializedJson(
                            Map.of(
                                "eventName",
                                List.of("INSERT"),
                                "dynamodb",
                                Map.of("Keys", newKeys()))))))));
  }

  @Test
  void retries_end_by_time_long_before_the_stream_forgets() {
    var mapping = template.findResources("AWS::Lambda::EventSourceMapping").toString();

    assertThat(mapping).doesNotContain("MaximumRetryAttempts").contains("43200");
  }

  @Test
  void the_watch_looks_every_minute_and_its_silence_rings_like_a_waiting_checkout() {
    template.hasResourceProperties(
        "AWS::Events::Rule", Map.of("ScheduleExpression", "rate(1 minute)", "State", "ENABLED"));
    template.hasResourceProperties(
        "AWS::CloudWatch::Alarm",
        Map.of(
            "AlarmName",
            "shop-dev-basket-checkouts-waiting",
            "AlarmDescription",
            Match.stringLikeRegexp("\\w+ .*\\w+"),
            "Namespace",
            "Shop",
            "MetricName",
            "OldestWaitingCheckout",
            "Dimensions",
            List.of(Map.of("Name", "FunctionName", "Value", "shop-dev-basket-watch")),
            "Statistic",
            "Maximum",
            "Period",
            300,
            "Threshold",
            300,
            "ComparisonOperator",
            "GreaterThanThreshold",
            "TreatMissingData",
            "breaching"));
  }

  @Test
  void what_waits_stands_in_an_index_of_keys() {
    template.hasResourceProperties(
        "AWS::DynamoDB::Table",
        Map.of(
            "GlobalSecondaryIndexes",
            Match.arrayWith(
                List.of(
                    Match.objectLike(
                        Map.of(
                            "IndexName",
                            "waiting",
                            "Projection",
                            Map.of("ProjectionType", "KEYS_ONLY")))))));
  }

  @Test
  void the_table_streams_new_images_and_forgets_old_checkouts() {
    template.hasResourceProperties(
        "AWS::DynamoDB::Table",
        Map.of(
            "StreamSpecification", Map.of("StreamViewType", "NEW_IMAGE"),
            "TimeToLiveSpecification", Map.of("AttributeName", "expiresAt", "Enabled", true)));
  }

  @Test
  void a_basket_has_what_a_shopper_decides_and_nothing_else() {
    var name = "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$";
    var item =
        object(
            List.of("productId", "quantity"),
            Map.of(
                "productId", Map.of("type", "string", "pattern", "^[A-Za-z0-9-]{1,64}$"),
                "quantity", Map.of("type", "integer", "minimum", 1, "maximum", 99),
                "colour", Map.of("type", "string", "minLength", 1, "maxLength", 30)));
    var basket =
        new HashMap<>(
            object(
                List.of("userName", "items"),
                Map.of(
                    "userName", Map.of("type", "string", "pattern", name),
                    "items", Map.of("type", "array", "maxItems", 50, "items", item))));
    basket.put("$schema", "http://json-schema.org/draft-04/schema#");

    var model =
        template.findResources(
            "AWS::ApiGateway::Model", Map.of("Properties", Map.of("Name", "Basket")));
    assertThat(sorted(JSON.valueToTree(model).findPath("Schema")))
        .as("the schema of a basket")
        .isEqualTo(sorted(JSON.valueToTree(basket)));
  }

  /** The order of what is required does not count. */
  private static JsonNode sorted(JsonNode schema) {
    for (var object : schema.findParents("required")) {
      var names = object.path("required").valueStream().map(JsonNode::asText).sorted().toList();
      ((ObjectNode) object).set("required", JSON.valueToTree(names));
    }
    return schema;
  }

  private static Map<String, Object> object(List<String> required, Map<String, ?> properties) {
    return Map.of(
        "type",
        "object",
        "additionalProperties",
        false,
        "required",
        required,
        "properties",
        properties);
  }

  @Test
  void a_body_has_no_field_but_those_of_its_model() {
    var models = template.findResources("AWS::ApiGateway::Model").toString();

    assertThat(models).contains("additionalProperties=false").doesNotContain("rice");
  }

  private static Map<String, Object> newKeys() {
    return Map.of("pk", Map.of("S", List.of(Map.of("prefix", "checkout#"))));
  }
}
