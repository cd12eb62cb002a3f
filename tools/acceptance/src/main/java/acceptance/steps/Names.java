package acceptance.steps;

import java.util.Locale;
import java.util.UUID;

/** Makes a scenario's names unique, so that no scenario sees what another one left. */
public final class Names {
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  String shopper(String alias) {
    return alias.toLowerCase(Locale.ROOT) + "-" + own;
  }

  /** The alias stays at the end, so that one category's name can still contain another's. */
  String category(String alias) {
    return own + "-" + alias;
  }

  String mark(String alias) {
    return alias + "-" + own;
  }

  /** A payment token that only this scenario uses; with digits alone it might be a card number. */
  String token() {
    return "tok_test" + own + own;
  }
}
