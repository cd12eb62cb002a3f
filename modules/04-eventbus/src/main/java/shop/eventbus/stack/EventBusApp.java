package shop.eventbus.stack;

import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** Synthesizes this module alone, into the folder that {@code CDK_OUTDIR} names. */
public final class EventBusApp {
  private EventBusApp() {}

  public static void main(String[] args) {
    App app = new App(AppProps.builder().analyticsReporting(false).build());
    new EventBusStack(app, "EventBusStack", development());
    app.synth();
  }

  static EventBusProps development() {
    return new EventBusProps(
        "shop-dev",
        "/shop/dev/eventbus/bus-name",
        "/shop/dev/eventbus/order-queue-arn",
        Duration.ofSeconds(10),
        List.of(
            "shop-dev-product-api",
            "shop-dev-basket-api",
            "shop-dev-basket-relay",
            "shop-dev-ordering-api",
            "shop-dev-ordering-checkout"));
  }
}
