package localcloud.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the calls of a flow. */
final class CallLog {
  private final List<CallName> names = new ArrayList<>();
  private boolean open;

  synchronized void begin() {
    names.clear();
    open = true;
  }

  synchronized void add(CallName name) {
    if (open) {
      names.add(name);
    }
  }

  /** Stops numbering and returns the calls. */
  synchronized List<NumberedCall> end() {
    open = false;
    Map<CallName, Integer> seen = new HashMap<>();
    return names.stream()
        .map(name -> new NumberedCall(name, seen.merge(name, 1, Integer::sum)))
        .toList();
  }
}
