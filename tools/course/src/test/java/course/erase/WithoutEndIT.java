package course.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import course.run.Failure;
import course.why.RunningShop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;

/** Orders and receipts of a time in which they had no end. */
@ResourceLock(RunningShop.NAME)
class WithoutEndIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private static final RunningShop SHOP = RunningShop.shared();
  private static final ErasedShoppers SHOPPERS = new ErasedShoppers(SHOP);
  private static final EraseTrouble TROUBLE = new EraseTrouble();

  private static OlderItem order;
  private static OlderItem receipt;

  @BeforeAll
  static void buy() {
    SHOP.watch(TROUBLE);
    SHOPPERS.leaveTraces("oldie");
    order = OlderItem.of(SHOPPERS, "OrderingStack", SHOP.id("oldie"));
    receipt = OlderItem.of(SHOPPERS, "ReceiptsStack", SHOP.id("oldie"));
  }

  @Test
  void an_order_ends_from_now_on_and_a_receipt_from_its_date_on() {
    long receiptsEnd = receipt.end();
    order.remove("expiresAt");
    receipt.remove("expiresAt");

    assertThat(end())
        .contains("Orders that had no end, and end by themselves now, within 180 days: 1")
        .contains("Receipts that had no end, and end by themselves now, within 3653 days: 1");

    long days = Duration.ofDays(180).toSeconds();
    assertThat(order.end()).isCloseTo(Instant.now().getEpochSecond() + days, within(60L));
    assertThat(receipt.end()).isEqualTo(receiptsEnd);
    assertThat(end()).contains("180 days: 0").contains("3653 days: 0");
  }

  @Test
  void an_order_that_waits_gets_its_end_when_it_is_announced() {
    order.remove("expiresAt");
    order.set("waiting", "somewhere");

    assertThat(end()).contains("180 days: 0");

    assertThat(order.attributes()).doesNotContainKey("expiresAt");
    order.remove("waiting");
    assertThat(end()).contains("180 days: 1");
  }

  @Test
  void who_dies_at_any_call_runs_it_again() {
    int deaths = 0;
    boolean died = true;
    while (died) {
      order.remove("expiresAt");
      receipt.remove("expiresAt");
      died = diesAfter(deaths);
      if (died) {
        end();
        deaths++;
      }
      assertThat(order.attributes()).as("after %d calls", deaths).containsKey("expiresAt");
      assertThat(receipt.attributes()).as("after %d calls", deaths).containsKey("expiresAt");
    }
    // For each table: what it is called, a scan, and the update.
    assertThat(deaths).isGreaterThanOrEqualTo(6);
  }

  private static boolean diesAfter(int calls) {
    TROUBLE.callsLeft = calls;
    try {
      end();
      return false;
    } catch (Failure dead) {
      return true;
    } finally {
      TROUBLE.callsLeft = Integer.MAX_VALUE;
    }
  }

  private static String end() {
    Erase command = new Erase();
    StringWriter out = new StringWriter();
    new CommandLine(command).setOut(new PrintWriter(out)).parseArgs("--without-end");
    command.endWithoutEnd(SHOPPERS.deployed(), ROOT);
    return out.toString();
  }
}
