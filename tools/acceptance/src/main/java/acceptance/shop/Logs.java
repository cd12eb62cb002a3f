package acceptance.shop;

import acceptance.SharedTarget;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** What the functions have logged since the scenarios began. */
public final class Logs {
  private static final String GROUP = "/aws/lambda/";

  private Logs() {}

  public static List<String> of(String function) {
    return linesOf(GROUP + function);
  }

  /** The lines of all functions of the shop. */
  public static List<String> all() {
    CloudWatchLogsClient logs = SharedTarget.aws().logs();
    return logs
        .describeLogGroupsPaginator(g -> g.logGroupNamePrefix(GROUP + "shop-"))
        .logGroups()
        .stream()
        .flatMap(group -> linesOf(group.logGroupName()).stream())
        .toList();
  }

  private static List<String> linesOf(String group) {
    long since = SharedTarget.opened().toEpochMilli();
    return SharedTarget.aws()
        .logs()
        .filterLogEventsPaginator(f -> f.logGroupName(group).startTime(since))
        .events()
        .stream()
        .map(FilteredLogEvent::message)
        .toList();
  }
}
