package search.judge;

import java.util.List;
import search.shop.SimulatedShop;

/** Compares what was observed with what must hold. */
public final class Judge {
  private Judge() {}

  /**
   * What a history that has come to rest has broken.
   *
   * @param faulty whether anything failed in it
   */
  public static List<BrokenRule> broken(SimulatedShop shop, Facts facts, boolean faulty) {
    var findings = new Findings();
    new OrderJudge(findings, facts, shop).judge();
    new BasketJudge(findings, facts).judge();
    new QueueJudge(findings, facts, shop, faulty).judge();
    new CardJudge(findings, shop).judge();
    return findings.broken();
  }
}
