package localcloud.faults;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/**
 * The functions that a schedule runs. They make calls at any moment, which belong to no flow:
 * nobody numbers them, and a fault passes them over unless it names the function. While somebody
 * invokes such a function by hand and waits for its answer, its calls are like all others.
 */
final class ScheduledFunctions {
  private static final String EVENTBRIDGE = "events.amazonaws.com";
  private static final String MARK = "\"detail-type\":\"Scheduled Event\"";

  /** The function's name, also if the path has its ARN. */
  private static final Pattern INVOKED = Pattern.compile("/functions/(?:[^/?]*:)?([^:/?]+)/");

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** How many people wait for an answer of a function. */
  private final Map<String, Integer> byHand = new ConcurrentHashMap<>();

  boolean make(Call call, CallName name) {
    if (name.is("lambda", "Invoke")
        && name.who().startsWith(EVENTBRIDGE)
        && new String(call.body(), StandardCharsets.UTF_8).contains(MARK)) {
      names.add(name.resource());
      return true;
    }
    return isRunByASchedule(name.who()) || isRunByASchedule(name.resource());
  }

  private boolean isRunByASchedule(String function) {
    return names.contains(function) && !byHand.containsKey(function);
  }

  Reply byHand(Call call, Function<Call, Reply> onwards) {
    Matcher invoked = INVOKED.matcher(call.path());
    if (!call.operation().equals("Invoke") || !invoked.find()) {
      return onwards.apply(call);
    }
    String function = invoked.group(1);
    byHand.merge(function, 1, Integer::sum);
    try {
      return onwards.apply(call);
    } finally {
      byHand.computeIfPresent(function, (_, people) -> people == 1 ? null : people - 1);
    }
  }
}
