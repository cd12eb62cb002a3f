package shop.basket.stack;

import java.nio.file.Path;

/**
 * What the basket stack needs to know; others' parameters must exist when it is deployed.
 *
 * @param code the functions.zip that the module builds
 * @param busNameParameter the SSM parameter with the event bus's name
 * @param productApiUrlParameter the SSM parameter with the product API's URL
 * @param orderingApiUrlParameter the SSM parameter with the ordering API's URL
 */
public record BasketStackProps(
    Path code,
    String busNameParameter,
    String productApiUrlParameter,
    String orderingApiUrlParameter) {

  /** The stage {@code dev}, with code built in the given module folder. */
  public static BasketStackProps dev(Path module) {
    return new BasketStackProps(
        module.resolve("target/functions.zip"),
        "/shop/dev/eventbus/bus-name",
        "/shop/dev/product/api-url",
        "/shop/dev/ordering/api-url");
  }
}
