package course.deploy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * Log groups that no stack owns: a service that logs after the stack's group was deleted creates a
 * new one, which is kept forever.
 */
final class Leftovers implements AutoCloseable {
  private final CloudWatchLogsClient logs;
  private final Set<String> prefixes = new TreeSet<>();

  Leftovers(DeploymentTarget target, DeploymentStage stage) {
    this.logs = target.client(CloudWatchLogsClient.builder());
    prefixes.add("/aws/lambda/shop-" + stage + "-");
  }

  /** An API's own log group has the API's id in its name. */
  void ofApi(String id) {
    prefixes.add("API-Gateway-Execution-Logs_" + id + "/");
  }

  List<String> logGroups() {
    return prefixes.stream()
        .flatMap(
            prefix ->
                logs
                    .describeLogGroupsPaginator(g -> g.logGroupNamePrefix(prefix))
                    .logGroups()
                    .stream())
        .map(LogGroup::logGroupName)
        .toList();
  }

  void delete(String logGroup) {
    logs.deleteLogGroup(g -> g.logGroupName(logGroup));
  }

  @Override
  public void close() {
    logs.close();
  }
}
