package localcloud.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** {@code AWS::SSM::Parameter} in the AWS CloudFormation template reference. */
public final class ParameterType implements ResourceType {
  private final ParameterStore store;

  public ParameterType(ParameterStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "AWS::SSM::Parameter";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Name", "Type", "Value", "Description", "Tier", "Tags.*");
  }

  @Override
  public String named() {
    return "Name";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("Name");
    if (store.find(name).isPresent()) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  @Override
  public Deployed restore(Declared wanted) {
    return put(wanted, wanted.nameFrom("Name"));
  }

  /** Puts the value; a parameter that already has it keeps its version. */
  private Deployed put(Declared wanted, String name) {
    JsonNode properties = wanted.properties();
    String type = properties.path("Type").asText();
    String value = properties.path("Value").asText();
    String description = properties.path("Description").asText();
    if (store.find(name).filter(stored -> stored.says(type, value, description)).isEmpty()) {
      store.put(name, type, value, description);
    }
    return new Deployed(name, Map.of("Type", type, "Value", value));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    store.remove(existing.physicalId());
  }
}
