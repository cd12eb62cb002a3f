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
import shop.receipts.stack.ReceiptsStack;
import shop.receipts.stack.ReceiptsStackProps;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;

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

  /**
   * Adds all stacks of the stage that the app's context names.
   *
   * @param modules the folder with all modules, whose functions are built
   */
  public static void addShop(App app, Path modules) {
    addStacks(app, modules);
    addReceipts(app, modules);
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

  /** It came later, and what was there did not have to change (docs/decisions/0037). */
  static void addReceipts(App app, Path modules) {
    var stage = ShopStage.of(app);
    var receipts =
        new ReceiptsStack(
            app, "ReceiptsStack", ReceiptsStackProps.of(stage, modules.resolve("06-receipts")));
    receipts.addStackDependency((Stack) app.getNode().findChild("OrderingStack"));
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
