package search.agree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localcloud.faults.CallName;
import localcloud.faults.Fault;
import localcloud.faults.Faults;
import search.choice.Decisions;
import search.fault.Fate;

/**
 * Arms the faults of one invocation: a decision's name says about which call of which invocation it
 * is, such as {@code ada.3 basket-api GetItem to Baskets (2)}.
 */
final class Arming {
  /** Where the names of the functions begin. */
  static final String FUNCTION = "shop-dev-";

  private final Faults faults;
  private final String function;
  private final Map<CallName, List<Integer>> armed = new HashMap<>();

  private Arming(Faults faults, String function) {
    this.faults = faults;
    this.function = function;
  }

  /**
   * Arms them all.
   *
   * @return how many there are
   */
  static int of(Faults faults, Decisions decisions, String cause, String function) {
    String invocation = cause + " " + function + " ";
    var arming = new Arming(faults, function);
    decisions.values().keySet().stream()
        .filter(name -> name.startsWith(invocation) && Possible.isCall(name))
        .filter(name -> !isOfAnother(name.substring(invocation.length())))
        .sorted(Comparator.comparingInt(Arming::occurrence))
        .forEach(name -> arming.arm(name, decisions.of(name), name.substring(invocation.length())));
    return arming.armed.values().stream().mapToInt(List::size).sum();
  }

  /** Of a function that this one asks. */
  private static boolean isOfAnother(String call) {
    return call.contains(" product-api ");
  }

  /** The local cloud does not count calls that another fault has hit. */
  private void arm(String name, int fate, String call) {
    String operation = call.substring(0, call.indexOf(' '));
    String service = operation.equals("PutEvents") ? "events" : "dynamodb";
    var at = new CallName(CallName.Kind.FUNCTION, FUNCTION + function, service, operation, "");
    var before = armed.computeIfAbsent(at, first -> new ArrayList<>());
    var kind = Objects.requireNonNull(Possible.FATES.get(Fate.values()[fate]));
    faults.arm(new Fault(kind, at, occurrence(name) - before.size()));
    before.add(occurrence(name));
  }

  private static int occurrence(String name) {
    return name.endsWith(")")
        ? Integer.parseInt(name.substring(name.lastIndexOf('(') + 1, name.length() - 1))
        : 1;
  }
}
