package shop.receipts.stack;

import java.nio.file.Path;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The CDK app for this module alone; run it in the module's folder. */
public final class ReceiptsApp {
  private ReceiptsApp() {}

  public static void main(String[] args) {
    var app = new App(AppProps.builder().analyticsReporting(false).build());
    new ReceiptsStack(app, "ReceiptsStack", ReceiptsStackProps.of(ShopStage.of(app), Path.of("")));
    app.synth();
  }
}
