package localcloud.apigateway;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** A resource of another service that only needs to exist for the test. */
record AcceptedType(String name, Set<String> properties) implements ResourceType {

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("LogGroupName");
    return new Deployed(
        name, Map.of("Arn", "arn:aws:logs:us-east-1:000000000000:log-group:" + name + ":*"));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return existing;
  }

  @Override
  public void delete(Declared was, Deployed existing) {}
}
