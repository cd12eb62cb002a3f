package localcloud.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** {@code AWS::SSM::Parameter} of the AWS CloudFormation template reference. */
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
  public Deployed create(Declared wanted) {
    JsonNode properties = wanted.properties();
    String name = wanted.nameFrom("Name");
    String type = properties.path("Type").asText();
    String value = properties.path("Value").asText();
    store.put(name, type, value, properties.path("Description").asText());
    return new Deployed(name, Map.of("Type", type, "Value", value));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    if (!wanted.nameFrom("Name").equals(existing.physicalId())) {
      store.remove(existing.physicalId());
    }
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    store.remove(existing.physicalId());
  }
}
