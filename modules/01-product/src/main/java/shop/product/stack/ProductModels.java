package shop.product.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;
import software.amazon.awscdk.services.apigateway.JsonSchemaVersion;

/** The bodies that API Gateway lets through (draft 4: API Gateway Developer Guide, "Data models"). */
final class ProductModels {
  private static final int HIGHEST_PRICE = 1_000_000;

  private ProductModels() {}

  static JsonSchema details() {
    return object(
            Map.of(
                "name", text(1, 100).build(),
                "description", text(0, 1000).build(),
                "category", pattern("^[a-z0-9-]{1,40}$"),
                "price", price()))
        .schema(JsonSchemaVersion.DRAFT4)
        .required(List.of("name", "category", "price"))
        .build();
  }

  private static JsonSchema price() {
    var amount =
        JsonSchema.builder()
            .type(JsonSchemaType.NUMBER)
            .minimum(0)
            .exclusiveMinimum(true)
            .maximum(HIGHEST_PRICE)
            .build();
    return object(Map.of("amount", amount, "currency", pattern("^[A-Z]{3}$")))
        .required(List.of("amount", "currency"))
        .build();
  }

  private static JsonSchema.Builder object(Map<String, JsonSchema> properties) {
    return JsonSchema.builder()
        .type(JsonSchemaType.OBJECT)
        .properties(properties)
        .additionalProperties(false);
  }

  private static JsonSchema.Builder text(int shortest, int longest) {
    return JsonSchema.builder()
        .type(JsonSchemaType.STRING)
        .minLength(shortest)
        .maxLength(longest);
  }

  private static JsonSchema pattern(String pattern) {
    return JsonSchema.builder().type(JsonSchemaType.STRING).pattern(pattern).build();
  }
}
