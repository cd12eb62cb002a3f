package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.rule.ShopRules;

/**
 * A checkout, with something beside it: no rule may break, and all that was decided must happen.
 */
final class ShopHolds {
  private static final Map<String, Integer> CHECKOUT = Map.of("ada.1 does", 1, "ada.2 does", 2);

  private ShopHolds() {}

  static Judgement run(Map<String, Integer> more) {
    var decisions = new TreeMap<>(CHECKOUT);
    decisions.putAll(more);
    var history =
        History.run(Templates.SPEC, ShopRules.ALL, new Recorded(new Decisions(decisions)));
    assertThat(history.broken()).as(story(history)).isEmpty();
    assertThat(history.decisions().values()).as(story(history)).isEqualTo(decisions);
    return history;
  }

  static String story(Judgement history) {
    return String.join("\n", history.story());
  }
}
