package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** {@code AWS::Events::Archive}. */
record ArchiveType(Archives archives, Replays replays) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Events::Archive";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "ArchiveName",
        "SourceArn",
        "EventPattern.*",
        "RetentionDays",
        "Description",
        "KmsKeyIdentifier");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("ArchiveName", "SourceArn");
  }

  @Override
  public String named() {
    return "ArchiveName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("ArchiveName");
    if (archives.has(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  private Deployed put(Declared wanted, String name) {
    ObjectNode settings = wanted.properties().deepCopy();
    String key = settings.path("KmsKeyIdentifier").asText();
    if (!key.isEmpty()) {
      throw AwsException.validation(
          "Archives cannot use a customer managed key here: leave KmsKeyIdentifier empty");
    }
    JsonNode pattern = wanted.properties().path("EventPattern");
    if (pattern.isObject()) {
      settings.put("EventPattern", Json.text(pattern));
    }
    archives.put(
        name, EventBridgeArns.name(wanted.properties().path("SourceArn").asText()), settings);
    return new Deployed(name, Map.of("ArchiveName", name, "Arn", EventBridgeArns.archive(name)));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    archives.delete(existing.physicalId());
    replays.forget(existing.physicalId());
  }
}
