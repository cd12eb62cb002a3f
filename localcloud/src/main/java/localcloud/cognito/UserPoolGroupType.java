package localcloud.cognito;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** {@code AWS::Cognito::UserPoolGroup}, without a role: there are no identity pools here. */
record UserPoolGroupType(UserPools pools) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Cognito::UserPoolGroup";
  }

  @Override
  public Set<String> properties() {
    return Set.of("GroupName", "UserPoolId", "Description", "Precedence");
  }

  @Override
  public String named() {
    return "GroupName";
  }

  @Override
  public Set<String> immutable() {
    return Set.of("GroupName", "UserPoolId");
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("GroupName");
    if (pool(wanted).groups().containsKey(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  @Override
  public Deployed restore(Declared wanted) {
    return put(wanted, wanted.nameFrom("GroupName"));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    pools
        .find(was.properties().path("UserPoolId").asText())
        .ifPresent(pool -> pool.removeGroup(existing.physicalId()));
  }

  private Deployed put(Declared wanted, String name) {
    pool(wanted).put(new Group(name, wanted.properties()));
    return new Deployed(name, Map.of());
  }

  private UserPool pool(Declared wanted) {
    return pools.get(wanted.properties().path("UserPoolId").asText());
  }
}
