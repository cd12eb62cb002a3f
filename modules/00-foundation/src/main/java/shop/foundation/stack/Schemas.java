package shop.foundation.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;

/**
 * Schemas of request bodies. An object takes the named properties and no others (API Gateway
 * Developer Guide, "Data models for REST APIs"; JSON Schema draft 4). Properties are sorted: the
 * same schema must give the same template, or API Gateway is deployed anew for nothing.
 */
public final class Schemas {
  private Schemas() {}

  public static JsonSchema object(Map<String, JsonSchema> properties, String... required) {
    return JsonSchema.builder()
        .type(JsonSchemaType.OBJECT)
        .properties(new TreeMap<>(properties))
        .required(List.of(required))
        .additionalProperties(false)
        .build();
  }

  public static JsonSchema list(JsonSchema items, int most) {
    return JsonSchema.builder().type(JsonSchemaType.ARRAY).items(items).maxItems(most).build();
  }

  public static JsonSchema text() {
    return JsonSchema.builder().type(JsonSchemaType.STRING).build();
  }

  public static JsonSchema text(int shortest, int longest) {
    return JsonSchema.builder()
        .type(JsonSchemaType.STRING)
        .minLength(shortest)
        .maxLength(longest)
        .build();
  }

  public static JsonSchema text(String pattern) {
    return JsonSchema.builder().type(JsonSchemaType.STRING).pattern(pattern).build();
  }

  public static JsonSchema wholeNumber(int least, int most) {
    return JsonSchema.builder().type(JsonSchemaType.INTEGER).minimum(least).maximum(most).build();
  }

  /** An amount above zero, at most {@code most}, in a currency. */
  public static JsonSchema price(int most) {
    var amount =
        JsonSchema.builder()
            .type(JsonSchemaType.NUMBER)
            .minimum(0)
            .exclusiveMinimum(true)
            .maximum(most)
            .build();
    return object(Map.of("amount", amount, "currency", text("^[A-Z]{3}$")), "amount", "currency");
  }
}
