package shop.eventbus.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awscdk.services.eventschemas.CfnRegistry;
import software.amazon.awscdk.services.eventschemas.CfnSchema;
import software.constructs.Construct;

/**
 * The checkout event's schema in an EventBridge schema registry, where consumers look for it, under
 * the name that EventBridge would give it on discovery. A registry accepts only draft 4, so
 * contracts/ has the schema in that form, too.
 */
final class CheckoutSchema extends Construct {
  private static final String FILE = "/contracts/schemas/checkout-basket.v1.draft-04.json";

  CheckoutSchema(Construct scope, String stage) {
    super(scope, "CheckoutSchema");
    var registry =
        CfnRegistry.Builder.create(this, "Registry")
            .registryName(stage)
            .description("The events that one module sends to another")
            .build();
    CfnSchema.Builder.create(this, "CheckoutBasket")
        .registryName(registry.getAttrRegistryName())
        .schemaName("shop.basket@CheckoutBasket")
        .type("JSONSchemaDraft4")
        .description("A basket was checked out, version 1")
        .content(committed().toString())
        .build();
  }

  private static JsonNode committed() {
    try (var file = CheckoutSchema.class.getResourceAsStream(FILE)) {
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
