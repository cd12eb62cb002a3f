package shop.foundation.stack;

import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * A stage of the shop, and how careful it is there with data and alarms: {@code cdk deploy -c
 * stage=prod}.
 *
 * @param name part of every name that people read, including the stacks'
 * @param keepsData whether tables and logs survive their stack, and whether tables can be restored
 *     to any second of the last 35 days
 * @param logRetention how long logs are kept
 * @param tellsPeople whether alarms go to the topic that people subscribe to
 * @param receives how often a queue delivers a message before it sets it aside
 * @param web whose pages may call the APIs
 */
public record ShopStage(
    String name,
    boolean keepsData,
    RetentionDays logRetention,
    boolean tellsPeople,
    int receives,
    WebOrigins web) {

  /**
   * For one developer or one test: nothing outlives its stack, alarms notify nobody, and a message
   * that fails is set aside while somebody watches.
   */
  public static final ShopStage DEV =
      new ShopStage("dev", false, RetentionDays.ONE_MONTH, false, 3, WebOrigins.NONE);

  /**
   * For customers. A message has at least five receives (AWS Lambda Developer Guide, "Creating and
   * configuring an Amazon SQS event source mapping").
   */
  public static final ShopStage PROD =
      new ShopStage("prod", true, RetentionDays.ONE_YEAR, true, 5, WebOrigins.NONE);

  private static final List<ShopStage> ALL = List.of(DEV, PROD);

  /**
   * The stage that the app's context names as {@code stage}, or else {@link #DEV}, and open to the
   * pages of the {@link WebOrigins} that it lists.
   */
  public static ShopStage of(Construct app) {
    return named(app).with(WebOrigins.of(app));
  }

  private static ShopStage named(Construct app) {
    var asked = app.getNode().tryGetContext("stage");
    if (asked == null) {
      return DEV;
    }
    return ALL.stream()
        .filter(stage -> stage.name.equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        Locale.ROOT,
                        "There is no stage %s: use -c stage=dev or -c stage=prod",
                        asked)));
  }

  /** The same stage, for the pages of these origins. */
  public ShopStage with(WebOrigins pages) {
    return new ShopStage(name, keepsData, logRetention, tellsPeople, receives, pages);
  }

  /** The prefix of all names, and the whole name of anything a stage has only one of. */
  public String shop() {
    return "shop-" + name;
  }

  /** For example {@code shop-dev-basket-api}. */
  public String named(String what) {
    return shop() + "-" + what;
  }

  /** The name of an SSM parameter, for example {@code /shop/dev/product/api-url}. */
  public String parameter(String path) {
    return "/shop/" + name + "/" + path;
  }

  /**
   * Even where data is kept, what a failed first deployment created is deleted: the next one needs
   * the names.
   */
  public RemovalPolicy removalPolicy() {
    return keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
  }

  /** Stacks of several stages can share an account; those of {@link #DEV} have the plain name. */
  public String stackName(String id) {
    return name.equals(DEV.name) ? id : id + "-" + name;
  }
}
