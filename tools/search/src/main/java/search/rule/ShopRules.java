package search.rule;

import java.util.List;
import java.util.stream.Stream;
import search.judge.BrokenRule;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** All rules. A new one is a class beside the others, and a line here. */
public final class ShopRules {
  private static final ShopRule RESTS = new RestsRule();

  /** In alphabetical order. */
  public static final List<ShopRule> ALL =
      List.of(
          new AllListedRule(),
          new AnnouncedRule(),
          new BoughtOnceRule(),
          new CreatedRule(),
          new CrowdRule(),
          new DeadLetterRangRule(),
          new DelayRangRule(),
          new FailureRangRule(),
          new ForgottenRule(),
          new KeepsRule(),
          new KeptRule(),
          new ListedRule(),
          new LookedRule(),
          new MarkedRule(),
          new NeighbourRule(),
          new NoCardRule(),
          new NoLostUpdateRule(),
          new NonsenseRule(),
          new NothingElseRule(),
          new OnceRule(),
          new OneVersionRule(),
          new OrderRule(),
          new OwnAnswerRule(),
          new PoisonRule(),
          new PricesEndRule(),
          new ProductsRule(),
          new ReceiptRule(),
          new ReceiptShownRule(),
          new ResentRule(),
          RESTS,
          new RightRule(),
          new SameAnswerRule(),
          new SeenRule(),
          new SentOnceRule(),
          new SetAsideRule(),
          new SilentRule(),
          new SoonRule(),
          new StoredRule(),
          new StrayRule(),
          new TimelyRule(),
          new TriedRule(),
          new TruthRule(),
          new UnderWayRule(),
          new VanishedRule(),
          new VersionStepsRule(),
          new WaitingRangRule(),
          new WhoseRule(),
          new WorksRule(),
          new WrittenOnceRule());

  private ShopRules() {}

  /**
   * The rule with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ShopRule named(String name) {
    return ALL.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no rule " + name));
  }

  /** What breaks some rules in a history. One that never rests breaks that rule alone. */
  public static List<BrokenRule> broken(List<ShopRule> rules, HistoryEvidence evidence) {
    return rules.stream()
        .filter(rule -> evidence.rested() || rule == RESTS)
        .flatMap(rule -> broken(rule, evidence))
        .toList();
  }

  private static Stream<BrokenRule> broken(ShopRule rule, HistoryEvidence evidence) {
    return rule.broken(evidence).map(what -> new BrokenRule(rule, what));
  }
}
