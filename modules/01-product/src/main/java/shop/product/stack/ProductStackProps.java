package shop.product.stack;

import java.nio.file.Path;

/**
 * What the product stack needs to know.
 *
 * @param code the functions.zip that the module builds
 * @param apiUrlParameter the SSM parameter that tells others the API's URL
 */
public record ProductStackProps(Path code, String apiUrlParameter) {

  /** The stage {@code dev}, with code built in the given module folder. */
  public static ProductStackProps dev(Path module) {
    return new ProductStackProps(
        module.resolve("target/functions.zip"), "/shop/dev/product/api-url");
  }
}
