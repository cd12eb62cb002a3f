package search.judge;

/** What must hold of every history. */
public enum ShopRule {
  SEEN("Nobody buys what he has not seen"),
  ONCE("A request sent again buys nothing more"),
  SAME_ANSWER("Equal requests sent again get equal answers"),
  KEPT("What was accepted becomes exactly one order"),
  NOTHING_ELSE("Nothing is bought that nobody asked for"),
  WRITTEN_ONCE("An order is written once"),
  TRIED("No valid checkout is set aside untried"),
  BOUGHT_ONCE("A basket is bought once, and then it is gone"),
  VANISHED("No basket vanishes without an order"),
  VERSION_STEPS("A change replaces the version before it, and no other"),
  POISON("A message that nobody can read is set aside, and harms no neighbour"),
  NO_LOST_UPDATE("Of two changes of the same version, one wins"),
  ONE_VERSION("A version names one basket, and no other"),
  LISTED("The list of orders has every order once"),
  NO_CARD("No card number is kept or sent"),
  WORKS("Nothing breaks where nothing fails"),
  RESTS("After the faults everything comes to rest");

  private final String words;

  ShopRule(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
