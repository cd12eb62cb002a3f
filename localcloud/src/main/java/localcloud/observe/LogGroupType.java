package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** {@code AWS::Logs::LogGroup}. */
record LogGroupType(LogGroups groups) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Logs::LogGroup";
  }

  @Override
  public Set<String> properties() {
    return Set.of("LogGroupName", "RetentionInDays", "LogGroupClass", "Tags.*");
  }

  @Override
  public String named() {
    return "LogGroupName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("LogGroupName");
    if (groups.has(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted);
  }

  /** A function may have started to write before its group is restored. */
  @Override
  public Deployed restore(Declared wanted) {
    return put(wanted);
  }

  private Deployed put(Declared wanted) {
    String name = wanted.nameFrom("LogGroupName");
    JsonNode days = wanted.properties().path("RetentionInDays");
    groups.open(name).retain(days.isMissingNode() ? null : days.asInt());
    return new Deployed(name, Map.of("Arn", LogsService.arn(name) + ":*"));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    groups.remove(existing.physicalId());
  }
}
