package shop.product.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ProductStackTest {
  private static Template template;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    var code = Files.writeString(folder.resolve("functions.zip"), "");
    var props =
        new ProductStackProps(
            ShopStage.DEV, code, "/shop/test/product/api-url", "/test/lookup", "/test/pool");
    template = Template.fromStack(new ProductStack(new App(), "ProductStack", props));
  }

  @Test
  void the_function_may_do_what_it_does_and_no_more() {
    var policies = template.findResources("AWS::IAM::Policy").toString();

    assertThat(policies)
        .contains("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:Query")
        .contains("dynamodb:BatchGetItem", "logs:CreateLogStream", "logs:PutLogEvents")
        .doesNotContain("*", "Scan", "BatchWrite");
    assertThat(template.findResources("AWS::IAM::Role").toString())
        .doesNotContain("ManagedPolicyArns");
  }

  @Test
  void each_call_is_allowed_where_it_is_made_and_nowhere_else() {
    assertThat(allowed("dynamodb:"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem on the table",
            "dynamodb:PutItem on the table",
            "dynamodb:DeleteItem on the table",
            "dynamodb:BatchGetItem on the table",
            "dynamodb:Query on /index/byCategory",
            "dynamodb:Query on /index/all");
  }

  /** What the policies allow of a service, such as {@code dynamodb:Query on /index/all}. */
  private static List<String> allowed(String service) {
    var policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    return policies
        .valueStream()
        .flatMap(policy -> policy.at("/Properties/PolicyDocument/Statement").valueStream())
        .flatMap(ProductStackTest::allowed)
        .filter(permission -> permission.startsWith(service))
        .toList();
  }

  private static Stream<String> allowed(JsonNode statement) {
    return each(statement.path("Action"))
        .flatMap(
            action ->
                each(statement.path("Resource"))
                    .map(resource -> action.asText() + " on " + place(resource)));
  }

  private static String place(JsonNode resource) {
    var index = Pattern.compile("/index/[^\"]+").matcher(resource.toString());
    return index.find() ? index.group() : "the table";
  }

  /** A statement has one action or resource, or a list of them. */
  private static Stream<JsonNode> each(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
  }

  @Test
  void lists_are_read_from_two_indexes() {
    for (var index : List.of(index("byCategory", "category"), index("all", "kind"))) {
      template.hasResourceProperties(
          "AWS::DynamoDB::Table",
          Map.of(
              "BillingMode",
              "PAY_PER_REQUEST",
              "KeySchema",
              List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
              "GlobalSecondaryIndexes",
              Match.arrayWith(List.of(index))));
    }
    assertThat(template.findResources("AWS::DynamoDB::Table").toString())
        .containsOnlyOnce("byCategory")
        .doesNotContain("ProjectionType=KEYS_ONLY")
        .satisfies(table -> assertThat(table.split("IndexName=", -1)).hasSize(3));
  }

  @Test
  void a_body_is_validated_before_the_function_runs() {
    template.resourcePropertiesCountIs(
        "AWS::ApiGateway::Method",
        Map.of(
            "RequestModels",
            Map.of("application/json", Match.anyValue()),
            "RequestValidatorId",
            Match.anyValue()),
        3);
  }

  @Test
  void others_find_the_api_by_a_parameter() {
    template.hasResourceProperties(
        "AWS::SSM::Parameter", Map.of("Name", "/shop/test/product/api-url"));
  }

  private static Object index(String name, String partition) {
    return Match.objectLike(
        Map.of(
            "IndexName",
            name,
            "KeySchema",
            List.of(
                Map.of("AttributeName", partition, "KeyType", "HASH"),
                Map.of("AttributeName", "id", "KeyType", "RANGE"))));
  }
}
