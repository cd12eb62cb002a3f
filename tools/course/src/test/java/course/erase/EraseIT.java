package course.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import course.run.Failure;
import course.why.RunningShop;
import erasure.ForgetShopper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

@ResourceLock(RunningShop.NAME)
class EraseIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final RunningShop SHOP = RunningShop.shared();
  private static final ErasedShoppers SHOPPERS = new ErasedShoppers(SHOP);
  private static final EraseTrouble TROUBLE = new EraseTrouble();

  @BeforeAll
  static void watch() {
    SHOP.watch(TROUBLE);
  }

  @Test
  void of_a_shopper_only_the_orders_and_their_receipts_stay() {
    String id = SHOP.id("eve");
    SHOPPERS.leaveTraces("eve");

    String report = erase("eve");

    assertThat(report)
        .containsPattern("SignInStack/Shoppers +erased\n")
        .containsPattern("BasketStack/Baskets +erased: 1\n")
        .containsPattern("BasketStack/Baskets checkout +erased: 1\n")
        .containsPattern("BasketStack/Baskets idempotency +erased: 1\n")
        .containsPattern("EventBusStack/CheckoutArchive +ends by itself within 30 days: ")
        .containsPattern("OrderingStack/Orders +ends by itself within 180 days: .*packed")
        .containsPattern("ReceiptsStack/Receipts +ends by itself within 3653 days: .*proof");
    assertThat(SHOPPERS.traces(id)).isEmpty();
    assertThat(SHOPPERS.orders(id)).isEqualTo(1);
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> erase("eve"))
        .withMessage("There is no user eve.");
    assertThat(erase("--id", id))
        .containsPattern("SignInStack/Shoppers +not looked at")
        .containsPattern("Baskets +erased: 0\n");
  }

  @Test
  void a_checkout_that_was_accepted_becomes_an_order_before_it_is_erased() {
    String id = SHOP.id("mallory");
    TROUBLE.busIsOut = true;
    try {
      SHOPPERS.checkOut("mallory");

      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> erase("mallory"))
          .withMessageContaining("are not announced orders yet: 1");
    } finally {
      TROUBLE.busIsOut = false;
    }
    assertThat(SHOPPERS.traces(id)).hasSize(1);
    await("the order").atMost(PATIENCE).until(() -> SHOPPERS.orders(id) == 1);
    SHOPPERS.awaitThrough(id);

    erase("mallory");

    assertThat(SHOPPERS.traces(id)).isEmpty();
  }

  @Test
  void an_erasure_that_dies_at_any_call_is_finished_by_the_next() {
    int deaths = 0;
    boolean died = true;
    while (died) {
      String name = "victim-" + deaths;
      String id = SHOP.id(name);
      SHOPPERS.leaveTraces(name);
      died = diesAfter(deaths, name);
      if (died) {
        erase(exists(name) ? new String[] {name} : new String[] {"--id", id});
        deaths++;
      }
      assertThat(SHOPPERS.traces(id)).as("after %d calls", deaths).isEmpty();
      assertThat(exists(name)).as("account after %d calls", deaths).isFalse();
    }
    // Who it is, shutting out by two, a scan, a look at the order, three deletions and the account.
    assertThat(deaths).isGreaterThanOrEqualTo(9);
  }

  private boolean diesAfter(int calls, String name) {
    TROUBLE.callsLeft = calls;
    try {
      erase(name);
      return false;
    } catch (Failure dead) {
      return true;
    } finally {
      TROUBLE.callsLeft = Integer.MAX_VALUE;
    }
  }

  private boolean exists(String name) {
    try {
      SHOPPERS.accounts().id(name);
      return true;
    } catch (UserNotFoundException nobody) {
      return false;
    }
  }

  private String erase(String... words) {
    Erase command = new Erase();
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(words);
    command.erase(new ForgetShopper(SHOPPERS.accounts(), SHOPPERS.erasure()), ROOT);
    return out.toString();
  }
}
