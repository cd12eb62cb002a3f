package acceptance.shop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** A shop's user pool: makes users, signs them in when they first ask for something. */
public final class SignIn implements AutoCloseable {
  public static final String USER_POOL = "/shop/dev/signin/user-pool-arn";
  public static final String CLIENT = "/shop/dev/signin/client-id";

  /** Of all users that are made here. */
  public static final String PASSWORD = "Correct-Horse-7-Battery";

  private static final String SHOPKEEPER = "shopkeeper";

  private final CognitoIdentityProviderClient pools;
  private final String poolId;
  private final String clientId;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private @Nullable String shopkeeper;

  private SignIn(CognitoIdentityProviderClient pools, String poolId, String clientId) {
    this.pools = pools;
    this.poolId = poolId;
    this.clientId = clientId;
  }

  public static SignIn of(CognitoIdentityProviderClient pools, String poolId, String clientId) {
    return new SignIn(pools, poolId, clientId);
  }

  /** The pool that the parameters name; empty where nobody signs in. */
  public static Optional<SignIn> find(SsmClient parameters, CognitoIdentityProviderClient pools) {
    try {
      String arn = parameters.getParameter(p -> p.name(USER_POOL)).parameter().value();
      String client = parameters.getParameter(p -> p.name(CLIENT)).parameter().value();
      return Optional.of(new SignIn(pools, arn.substring(arn.lastIndexOf('/') + 1), client));
    } catch (ParameterNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a user.
   *
   * @return the user's id, under which the shop knows the shopper
   */
  public String newShopper(String name) {
    String id =
        pools
            .adminCreateUser(
                user ->
                    user.userPoolId(poolId)
                        .username(name)
                        .temporaryPassword(PASSWORD)
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(attribute("email", name + "@example.org")))
            .user()
            .attributes()
            .stream()
            .filter(attribute -> attribute.name().equals("sub"))
            .findFirst()
            .orElseThrow()
            .value();
    pools.adminSetUserPassword(
        user -> user.userPoolId(poolId).username(name).password(PASSWORD).permanent(true));
    names.put(id, name);
    return id;
  }

  /**
   * Removes a user.
   *
   * @return the name, which is free again
   */
  public String remove(String id) {
    String name = Entry.of(names, id);
    pools.adminDeleteUser(user -> user.userPoolId(poolId).username(name));
    names.remove(id);
    tokens.remove(id);
    return name;
  }

  public boolean knows(String id) {
    return names.containsKey(id);
  }

  /** The access token of a user that was made here. */
  public String token(String id) {
    return tokens.computeIfAbsent(id, this::signIn);
  }

  /** Signs in again: a token has expired. */
  public String renewed(String id) {
    tokens.remove(id);
    return token(id);
  }

  /** The id of a user in the group of shopkeepers. */
  public synchronized String shopkeeper() {
    if (shopkeeper == null) {
      String name = String.format(Locale.ROOT, "%s-%x", SHOPKEEPER, System.identityHashCode(this));
      String id = newShopper(name);
      pools.adminAddUserToGroup(
          user -> user.userPoolId(poolId).username(name).groupName(SHOPKEEPER));
      shopkeeper = id;
    }
    return shopkeeper;
  }

  /** Removes the users that were made here. */
  @Override
  public void close() {
    names
        .values()
        .forEach(name -> pools.adminDeleteUser(user -> user.userPoolId(poolId).username(name)));
    names.clear();
    pools.close();
  }

  private String signIn(String id) {
    Map<String, String> who = Map.of("USERNAME", Entry.of(names, id), "PASSWORD", PASSWORD);
    return pools
        .initiateAuth(
            call ->
                call.clientId(clientId)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(who))
        .authenticationResult()
        .accessToken();
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }
}
