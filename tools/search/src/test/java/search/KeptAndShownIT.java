package search;

import static org.assertj.core.api.Assertions.assertThat;
import static search.ShopHolds.run;
import static search.ShopHolds.story;

import java.util.Map;
import org.junit.jupiter.api.Test;
import search.queue.Poison;

/** What may go wrong beside failures: the shop as it is bears all of it, and no rule is broken. */
class KeptAndShownIT {
  private static final String KEY = " has a key that others have";

  @Test
  void a_key_that_another_request_has_buys_nothing() {
    var history = run(Map.of("ada.3 does", 1, "ada.4 does", 2, "ada.2" + KEY, 2, "ada.4" + KEY, 2));

    assertThat(story(history)).contains("ada.4: ada hears 422");
  }

  @Test
  void another_shopper_may_have_the_same_key() {
    var history = run(Map.of("bob.1 does", 1, "bob.2 does", 2, "ada.2" + KEY, 1, "bob.2" + KEY, 1));

    assertThat(story(history)).contains("bob.2: bob hears 202");
  }

  @Test
  void what_is_no_checkout_is_set_aside_whatever_it_looks_like() {
    for (var poison : Poison.values()) {
      if (poison != Poison.NONE) {
        var history = run(Map.of("the checkout of ada.2 has a bad neighbour", poison.ordinal()));

        assertThat(story(history))
            .contains("Somebody puts a message " + poison.words())
            .contains("the poison 0 is set aside")
            .contains("The order of ada.2 is written");
      }
    }
  }

  @Test
  void a_product_that_a_batch_leaves_is_asked_for_again() {
    var history =
        run(
            Map.of(
                "ada.1 second product",
                1,
                "ada.1 basket-api POST /dev/lookup product-api BatchGetItem to Products leaves a"
                    + " key",
                1));

    assertThat(story(history)).contains("ada.1: ada hears 201, 1 x cup at 5.00 EUR, 2 x rake");
  }

  @Test
  void what_waits_is_sent_again_by_hand() {
    var history =
        run(Map.of("the stream's mapping stands still", 3, "the operator sends again", 2));

    assertThat(story(history)).contains("The operator hears ").contains("done=true");
  }

  @Test
  void the_shopkeeper_sees_all_there_is() {
    for (int list = 1; list < 4; list++) {
      run(Map.of("the shopkeeper reads a list", list, "bob.1 does", 1, "cyd.1 does", 1));
    }
  }

  @Test
  void two_shopkeepers_do_not_overwrite_each_other() {
    var history = run(Map.of("keeper.1 does", 1, "keeper-2.1 does", 3, "product-api is warm", 1));

    assertThat(story(history)).contains("hears 200").contains("hears 412");
  }
}
