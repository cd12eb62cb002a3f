package localcloud.deploy;

import java.util.Map;
import java.util.Set;

/** {@code AWS::CDK::Metadata}: what the CDK tells AWS about itself; nothing to run. */
public final class CdkMetadata implements ResourceType {

  @Override
  public String name() {
    return "AWS::CDK::Metadata";
  }

  @Override
  public Set<String> properties() {
    return Set.of("Analytics");
  }

  @Override
  public Deployed create(Declared wanted) {
    return new Deployed(wanted.generatedName(), Map.of());
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return existing;
  }

  @Override
  public void delete(Declared was, Deployed existing) {}
}
