package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.rule.ShopRules;
import search.shop.SimulatedShop;
import search.watch.Watches;

/** The watch of docs/decisions/0032, called by its schedule, with its metric and its alarm. */
class WatchIT {
  private static final String LATE = "shop-dev-basket-checkouts-waiting";
  private static final Map<String, Integer> A_CHECKOUT = Map.of("ada.1 does", 1, "ada.2 does", 2);

  @Test
  void it_rings_while_the_stream_stands_still() {
    var decisions = new TreeMap<>(A_CHECKOUT);
    decisions.put("the stream's mapping stands still", 2);

    assertThat(rung(decisions)).contains(LATE);
  }

  @Test
  void it_rings_when_nobody_calls_it() {
    assertThat(rung(Map.of("the schedule of basket-watch stands still", 1))).containsExactly(LATE);
  }

  @Test
  void it_is_silent_when_a_checkout_goes_its_way() {
    assertThat(rung(A_CHECKOUT)).isEmpty();
  }

  private static List<String> rung(Map<String, Integer> decisions) {
    var shop = new AtomicReference<SimulatedShop>();
    var choices = new Recorded(new Decisions(new TreeMap<>(decisions)));

    var judgement = History.run(Templates.SPEC, ShopRules.ALL, choices, shop::set);

    assertThat(judgement.broken()).isEmpty();
    assertThat(judgement.decisions().values()).isEqualTo(decisions);
    return new Watches(Templates.SPEC.alarms(), shop.get().metrics()).rung();
  }
}
