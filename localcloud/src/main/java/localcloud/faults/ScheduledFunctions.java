package localcloud.faults;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Call;

/**
 * The functions that a schedule runs. They make calls at any moment, which belong to no flow:
 * nobody numbers them, and they are nobody's next call.
 */
final class ScheduledFunctions {
  private static final String EVENTBRIDGE = "events.amazonaws.com";
  private static final String MARK = "\"detail-type\":\"Scheduled Event\"";

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  boolean make(Call call, CallName name) {
    if (name.is("lambda", "Invoke")
        && name.who().startsWith(EVENTBRIDGE)
        && new String(call.body(), StandardCharsets.UTF_8).contains(MARK)) {
      names.add(name.resource());
    }
    return names.contains(name.who()) || names.contains(name.resource());
  }
}
