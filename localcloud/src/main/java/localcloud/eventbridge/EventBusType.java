package localcloud.eventbridge;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::Events::EventBus}. A bus's own dead-letter queue receives events that cannot be
 * decrypted; nothing is encrypted here, so it stays empty.
 */
record EventBusType(Buses buses) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Events::EventBus";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Name", "Description", "DeadLetterConfig.Arn", "Tags.*");
  }

  @Override
  public String named() {
    return "Name";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("Name");
    buses.create(name, description(wanted));
    return deployed(name);
  }

  private static String description(Declared wanted) {
    return wanted.properties().path("Description").asText();
  }

  private static Deployed deployed(String name) {
    return new Deployed(name, Map.of("Arn", EventBridgeArns.bus(name), "Name", name));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    buses.describe(existing.physicalId(), description(wanted));
    return deployed(existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    buses.delete(existing.physicalId());
  }
}
