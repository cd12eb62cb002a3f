package course.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import course.run.Failure;
import course.why.RunningShop;
import erasure.ForgetShopper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** What stays on its way ends by doing what the command says. */
@ResourceLock(RunningShop.NAME)
class OnTheirWayIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern INVOKE =
      Pattern.compile("lambda invoke --function-name (\\S+) .*--payload '(.*?)'");

  private static final RunningShop SHOP = RunningShop.shared();
  private static final ErasedShoppers SHOPPERS = new ErasedShoppers(SHOP);
  private static final EraseTrouble TROUBLE = new EraseTrouble();

  @BeforeAll
  static void watch() {
    SHOP.watch(TROUBLE);
  }

  @ParameterizedTest
  @CsvSource({"basket, basket-checkouts-waiting", "ordering, ordering-orders-waiting"})
  void what_is_sent_and_never_marked_ends_by_the_command_that_an_erasure_names(
      String module, String alarm) {
    String name = "unmarked-by-" + module;
    TROUBLE.unmarking = String.format(Locale.ROOT, "shop-dev-%s-relay", module);
    try {
      SHOPPERS.checkOut(name);
      await("the alarm of what waits")
          .atMost(PATIENCE)
          .until(() -> remedy(name).contains("alarm shop-dev-" + alarm));

      Matcher command = INVOKE.matcher(remedy(name));
      assertThat(command.find()).as(remedy(name)).isTrue();
      assertThat(invoke(command.group(1), command.group(2))).contains("\"done\":true");

      await("the rest").atMost(PATIENCE).until(() -> remedy(name).isEmpty());
    } finally {
      TROUBLE.unmarking = "nobody";
    }
    assertThat(SHOPPERS.traces(SHOP.id(name))).isEmpty();
  }

  /** What an erasure says that somebody has to do; empty when it is done. */
  private static String remedy(String name) {
    Erase command = new Erase();
    new CommandLine(command).parseArgs(name);
    try {
      command.erase(new ForgetShopper(SHOPPERS.accounts(), SHOPPERS.erasure()), ROOT);
      return "";
    } catch (Failure waits) {
      return waits.remedy();
    }
  }

  private static String invoke(String function, String payload) {
    try (LambdaClient lambda = SHOPPERS.client(LambdaClient.builder())) {
      return lambda
          .invoke(i -> i.functionName(function).payload(SdkBytes.fromUtf8String(payload)))
          .payload()
          .asUtf8String();
    }
  }
}
