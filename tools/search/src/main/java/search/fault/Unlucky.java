package search.fault;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An invocation that is unlucky: the first two attempts of each of its calls are answered too late,
 * and the third, the SDK's last, at once. So everything works, and takes as long as it may.
 */
final class Unlucky {
  static final List<Integer> PERMILLE = List.of(0, 0, 0, 250);

  private static final int ATTEMPTS = 3;

  /** Such as {@code ada.3 basket-api GetItem to Baskets (2)}. */
  private static final Pattern CALL = Pattern.compile("(.+) \\w+ to \\D+(?: \\((\\d+)\\))?");

  private Unlucky() {}

  /** Who makes a call; empty if it is nobody's. */
  static String caller(String call) {
    var found = CALL.matcher(call);
    return found.matches() ? found.group(1) : "";
  }

  static boolean isLast(String call) {
    var found = CALL.matcher(call);
    return found.matches()
        && found.group(2) != null
        && Integer.parseInt(found.group(2)) % ATTEMPTS == 0;
  }
}
