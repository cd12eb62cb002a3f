package localcloud.cognito;

import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** A resource of a user pool, which goes with it. */
interface PartOfPool extends ResourceType {

  UserPools pools();

  /** Adds the resource to its pool, or replaces it there. */
  Deployed put(UserPool pool, Declared wanted, String id);

  void remove(UserPool pool, String id);

  /** The pool that a template names. */
  default UserPool pool(Declared declared) {
    return pools().get(poolId(declared));
  }

  @Override
  default Deployed update(Declared wanted, Deployed existing) {
    return put(pool(wanted), wanted, existing.physicalId());
  }

  @Override
  default void delete(Declared was, Deployed existing) {
    pools().find(poolId(was)).ifPresent(pool -> remove(pool, existing.physicalId()));
  }

  private static String poolId(Declared declared) {
    return declared.properties().path("UserPoolId").asText();
  }
}
