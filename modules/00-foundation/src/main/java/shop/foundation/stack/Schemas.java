package shop.foundation.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import shop.foundation.Money;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;

/**
 * Schemas of request bodies. An object has the named properties and no others (API Gateway
 * Developer Guide, "Data models for REST APIs"; JSON Schema draft 4). Properties are sorted,
 * because the same schema must give the same template; otherwise API Gateway is redeployed for
 * nothing.
 */
public final class Schemas {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

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

  /** Text that matches the pattern as a whole. */
  public static JsonSchema text(Pattern whole) {
    return JsonSchema.builder()
        .type(JsonSchemaType.STRING)
        .pattern("^" + whole.pattern() + "$")
        .build();
  }

  public static JsonSchema wholeNumber(int least, int most) {
    return JsonSchema.builder().type(JsonSchemaType.INTEGER).minimum(least).maximum(most).build();
  }

  /** Money above zero. */
  public static JsonSchema price() {
    var amount =
        JsonSchema.builder()
            .type(JsonSchemaType.NUMBER)
            .minimum(0)
            .exclusiveMinimum(true)
            .maximum(Money.MOST)
            .build();
    return object(Map.of("amount", amount, "currency", text(CURRENCY)), "amount", "currency");
  }
}
