package search.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import search.choice.Decisions;
import search.history.Judgement;
import search.judge.BrokenRule;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** With a rule that is broken if enough shoppers check out at the same moment. */
class ShrinkTest {
  private static final List<String> SHOPPERS = List.of("ada", "ada-2", "bob", "cyd", "dan", "eve");
  private static final int TOGETHER = 4;
  private static final int STEPS = 5;
  private static final int LOOKS = 1;
  private static final int CHECKS_OUT = 2;
  private static final String GATHERS = "the stream's mapping stands still";
  private static final ShopRule CROWD =
      new ShopRule("CROWD", "Four never check out at once") {
        @Override
        public Stream<String> broken(HistoryEvidence evidence) {
          return Stream.empty();
        }
      };

  @TestFactory
  Stream<DynamicTest> what_must_happen_at_one_moment_is_shrunk_to_the_least() {
    return IntStream.range(0, 60)
        .mapToObj(Random::new)
        .map(ShrinkTest::broken)
        .map(
            found ->
                DynamicTest.dynamicTest(
                    found.decisions().size() + " decisions",
                    () -> assertThat(shrunk(found, 0).decisions().values()).hasSize(TOGETHER)));
  }

  @Test
  void nobody_shrinks_further_than_asked() {
    var found = broken(new Random(0));

    assertThat(shrunk(found, found.decisions().size() - 1).decisions().size())
        .isBetween(TOGETHER, found.decisions().size() - 1);
  }

  private static Judgement shrunk(Judgement found, int enough) {
    return Shrink.of(ShrinkTest::run, found, List.of(CROWD), enough);
  }

  private static Judgement broken(Random random) {
    return Stream.generate(() -> run(decided(random)))
        .filter(verdict -> verdict.breaks(CROWD))
        .findFirst()
        .orElseThrow();
  }

  private static Decisions decided(Random random) {
    var values = new TreeMap<String, Integer>();
    for (String shopper : SHOPPERS) {
      for (int step = 1; step <= STEPS; step++) {
        if (random.nextBoolean()) {
          values.put(shopper + "." + step + " does", 1 + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
          values.put(shopper + "." + step + " waits", 1 + random.nextInt(2));
        }
      }
    }
    return new Decisions(values);
  }

  private static Judgement run(Decisions decisions) {
    var moments =
        SHOPPERS.stream()
            .flatMap(shopper -> firstCheckout(shopper, decisions))
            .collect(Collectors.groupingBy(moment -> moment, Collectors.counting()));
    boolean isBroken = moments.values().stream().anyMatch(count -> count >= TOGETHER);
    return new Judgement(
        decisions, List.of(), isBroken ? List.of(new BrokenRule(CROWD, "a crowd")) : List.of());
  }

  /** Each action takes a moment, and so does each wait before it. */
  private static Stream<Integer> firstCheckout(String shopper, Decisions decisions) {
    int moment = 0;
    for (int step = 1; step <= STEPS; step++) {
      int does = decisions.of(shopper + "." + step + " does");
      moment += does == 0 ? 0 : decisions.of(shopper + "." + step + " waits");
      if (does == CHECKS_OUT) {
        return Stream.of(decisions.of(GATHERS) > 0 ? STEPS : moment);
      }
      moment += does == LOOKS ? 1 : 0;
    }
    return Stream.empty();
  }
}
