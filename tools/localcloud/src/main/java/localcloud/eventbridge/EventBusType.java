package localcloud.eventbridge;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::Events::EventBus}. A bus's own dead-letter queue takes events that cannot be
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
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("Name");
    String description = wanted.properties().path("Description").asText();
    if (buses.has(name)) {
      buses.describe(name, description);
    } else {
      buses.create(name, description);
    }
    return new Deployed(name, Map.of("Arn", Arns.bus(name), "Name", name));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    Deployed now = create(wanted);
    if (!now.physicalId().equals(existing.physicalId())) {
      buses.delete(existing.physicalId());
    }
    return now;
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    buses.delete(existing.physicalId());
  }
}
