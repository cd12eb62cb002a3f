package localcloud.eventbridge;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::Events::EventBusPolicy}: it lets other accounts in, and here there is only one
 * account.
 */
record EventBusPolicyType() implements ResourceType {

  @Override
  public String name() {
    return "AWS::Events::EventBusPolicy";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "EventBusName", "StatementId", "Action", "Principal", "Condition.*", "Statement.*");
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
  public void delete(Declared was, Deployed existing) {
    // Nothing stands behind it.
  }
}
