package shop.eventbus.stack;

import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The CDK app for this module alone. */
public final class EventBusApp {
  private EventBusApp() {}

  public static void main(String[] args) {
    var app = new App(AppProps.builder().analyticsReporting(false).build());
    new EventBusStack(app, "EventBusStack", EventBusStackProps.of(ShopStage.of(app)));
    app.synth();
  }
}
