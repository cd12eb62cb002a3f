package acceptance.steps;

import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a scenario's names unique, so that no scenario sees what another one left. */
public final class Names {
  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> shoppers = new ConcurrentHashMap<>();

  /** The id of a user who has signed up, or a name where nobody signs in. */
  String shopper(String alias) {
    return shoppers.computeIfAbsent(
        alias,
        _ -> {
          String name = alias.toLowerCase(Locale.ROOT) + "-" + own;
          return Senders.shared().map(signIn -> signIn.newShopper(name)).orElse(name);
        });
  }

  /** A shopper signs up under the name of one who has left. */
  void takeOver(String leaver, String taker) {
    SignIn signIn = Senders.shared().orElseThrow();
    shoppers.put(taker, signIn.newShopper(signIn.remove(shopper(leaver))));
  }

  /** The alias stays at the end, so that one category's name can still contain another's. */
  String category(String alias) {
    return own + "-" + alias;
  }

  public String mark(String alias) {
    return alias + "-" + own;
  }

  /**
   * A payment token that only this scenario uses. The letters stay between its two halves, which
   * may be digits alone: together they might be a card number.
   */
  String token() {
    return "tok_" + own + "test" + own;
  }
}
