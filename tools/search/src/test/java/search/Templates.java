package search;

import java.nio.file.Path;
import search.shop.QuietFunctions;
import search.shop.ShopSpec;

/** The shop as synthesized, read once. */
public final class Templates {
  public static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();
  public static final ShopSpec SPEC;

  static {
    QuietFunctions.load();
    SPEC = ShopSpec.read(ROOT.resolve("modules/05-system/target/cdk.out"));
  }

  private Templates() {}
}
