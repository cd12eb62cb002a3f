package localcloud.cognito;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;

/** {@code AWS::Cognito::UserPoolGroup}, without a role: there are no identity pools here. */
record UserPoolGroupType(UserPools pools) implements PartOfPool {

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
    if (name.contains(",")) {
      throw Errors.unsupported(
          wanted,
          "GroupName",
          name,
          "API Gateway joins a caller's groups by commas, so a function would take it for several");
    }
    if (pool(wanted).groups().containsKey(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(pool(wanted), wanted, name);
  }

  @Override
  public Deployed restore(Declared wanted) {
    return put(pool(wanted), wanted, wanted.nameFrom("GroupName"));
  }

  @Override
  public Deployed put(UserPool pool, Declared wanted, String name) {
    pool.put(new Group(name, wanted.properties()));
    return new Deployed(name, Map.of());
  }

  @Override
  public void remove(UserPool pool, String name) {
    pool.removeGroup(name);
  }
}
