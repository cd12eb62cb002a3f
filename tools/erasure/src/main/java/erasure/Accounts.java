package erasure;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The accounts of a shop.
 *
 * @param pool the id of its user pool
 */
public record Accounts(CognitoIdentityProviderClient pools, String pool) {

  /** The id under which the shop knows who has signed up with this name. */
  public String id(String name) {
    return pools
        .adminGetUser(user -> user.userPoolId(pool).username(name))
        .userAttributes()
        .stream()
        .filter(attribute -> attribute.name().equals("sub"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A pool gives every user a sub"))
        .value();
  }

  /**
   * Nobody signs in with this name any more, or stays signed in longer than an access token does.
   */
  void shutOut(String name) {
    pools.adminDisableUser(user -> user.userPoolId(pool).username(name));
    pools.adminUserGlobalSignOut(user -> user.userPoolId(pool).username(name));
  }

  /** The account is gone, and its name is free. */
  void delete(String name) {
    pools.adminDeleteUser(user -> user.userPoolId(pool).username(name));
  }
}
