package shop.eventbus.stack;

import shop.foundation.stack.PublishedSchema;
import software.amazon.awscdk.services.eventschemas.CfnRegistry;
import software.constructs.Construct;

/** The registry of the shop's events, and in it the checkout event's schema in each version. */
final class CheckoutSchema extends Construct {

  CheckoutSchema(Construct scope, String stage) {
    super(scope, "CheckoutSchema");
    var registry =
        CfnRegistry.Builder.create(this, "Registry")
            .registryName(stage)
            .description("The events that one module sends to another")
            .build();
    new PublishedSchema(
        this,
        "CheckoutBasket",
        registry.getAttrRegistryName(),
        "shop.basket@CheckoutBasket",
        "A basket was checked out, version 1",
        "checkout-basket.v1.draft-04.json");
    new PublishedSchema(
        this,
        "CheckoutBasketV2",
        registry.getAttrRegistryName(),
        "shop.basket@CheckoutBasket-v2",
        "A basket was checked out, version 2: money in whole smallest units",
        "checkout-basket.v2.draft-04.json");
  }
}
