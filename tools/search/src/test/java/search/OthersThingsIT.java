package search;

import static org.assertj.core.api.Assertions.assertThat;
import static search.ShopHolds.run;
import static search.ShopHolds.story;

import java.util.Map;
import org.junit.jupiter.api.Test;
import search.queue.Poison;

/** Receipts, products and lists, as their owners see them, and as others would like to. */
class OthersThingsIT {
  private static final int RECEIPT = 10;
  private static final int ALL_THAT_IS_SOLD = 13;

  @Test
  void what_is_no_placed_order_gets_no_receipt_whatever_it_looks_like() {
    for (var poison : Poison.values()) {
      if (poison != Poison.NONE) {
        var history = run(Map.of("the order of ada.2 has a bad neighbour", poison.ordinal()));

        assertThat(story(history))
            .contains("Somebody puts a message " + poison.words() + " into the receipt queue")
            .contains("the poison 0 is set aside");
      }
    }
  }

  @Test
  void events_of_others_reach_no_queue() {
    for (int event = 1; event < 5; event++) {
      var history = run(Map.of("a stranger sends to the bus", event));

      assertThat(story(history)).contains("Somebody sends an event ").doesNotContain("set aside");
    }
  }

  @Test
  void a_receipt_is_its_owner_s() {
    var history = run(Map.of("mal.1 tries", RECEIPT, "mal.1 waits", 2));

    assertThat(story(history))
        .contains("mal sends GET /receipt/{orderId}")
        .contains("mal.1: mal hears 403");
  }

  @Test
  void only_a_shopkeeper_changes_what_is_sold() {
    for (int action = RECEIPT + 1; action <= ALL_THAT_IS_SOLD; action++) {
      assertThat(story(run(Map.of("mal.1 tries", action)))).contains("mal.1: mal hears 403");
      assertThat(story(run(Map.of("mal.1 tries", action, "mal.1 as the shopkeeper", 1))))
          .containsPattern("mal.1: keeper hears 20[0-4]");
    }
  }

  @Test
  void a_part_of_a_list_is_read() {
    for (int part = 1; part < 3; part++) {
      run(Map.of("somebody reads a part of a list", part, "bob.1 does", 1, "bob.2 does", 2));
    }
  }

  @Test
  void a_card_is_refused_wherever_it_is_typed() {
    for (int name = 1; name < 3; name++) {
      var history = run(Map.of("ada.2 types a card", 1, "ada.2 types it as a name", name));

      assertThat(story(history)).contains("ada.2: ada hears 4");
    }
  }
}
