package shop.system;

import java.nio.file.Path;
import shop.basket.stack.BasketStack;
import shop.basket.stack.BasketStackProps;
import shop.eventbus.stack.EventBusStack;
import shop.eventbus.stack.EventBusStackProps;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.ShopStage;
import shop.ordering.stack.OrderingStack;
import shop.ordering.stack.OrderingStackProps;
import shop.product.stack.ProductStack;
import shop.product.stack.ProductStackProps;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * The CDK app for the whole shop; run it in this module's folder. Each stack reads parameters that
 * the ones before it have written, so they are deployed in this order (docs/decisions/0002).
 */
public final class ShopApp {
  private ShopApp() {}

  public static void main(String[] args) {
    var app = new App(AppProps.builder().analyticsReporting(false).build());
    addShop(app, Path.of(".."));
    app.synth();
  }

  static void addShop(App app, Path modules) {
    addStacks(app, modules);
    addDashboard(app);
  }

  static void addStacks(App app, Path modules) {
    var stage = ShopStage.of(app);
    var eventBus = new EventBusStack(app, "EventBusStack", EventBusStackProps.of(stage));
    var signIn = new SignInStack(app, "SignInStack", SignInStackProps.of(stage));
    var product =
        new ProductStack(
            app, "ProductStack", ProductStackProps.of(stage, modules.resolve("01-product")));
    var ordering =
        new OrderingStack(
            app, "OrderingStack", OrderingStackProps.of(stage, modules.resolve("03-ordering")));
    var basket =
        new BasketStack(
            app, "BasketStack", BasketStackProps.of(stage, modules.resolve("02-basket")));

    signIn.addStackDependency(eventBus);
    product.addStackDependency(signIn);
    ordering.addStackDependency(product);
    basket.addStackDependency(ordering);
  }

  private static void addDashboard(App app) {
    var functionNames =
        app.getNode().getChildren().stream()
            .filter(ShopStack.class::isInstance)
            .flatMap(stack -> ((ShopStack) stack).functionNames().stream())
            .toList();
    ShopDashboard.addTo((EventBusStack) app.getNode().findChild("EventBusStack"), functionNames);
  }
}
