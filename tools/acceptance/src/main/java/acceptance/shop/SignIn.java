package acceptance.shop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** A shop's user pool: makes users, signs them in when they first ask for something. */
public final class SignIn implements AutoCloseable {
  public static final String USER_POOL = "/shop/dev/signin/user-pool-arn";
  public static final String CLIENT = "/shop/dev/signin/client-id";

  /** Of all users that are made here. */
  public static final String PASSWORD = "Correct-Horse-7-Battery";

  private static final String SHOPKEEPER = "shopkeeper";

  private static final AtomicLong USES = new AtomicLong();

  private final CognitoIdentityProviderClient pools;
  private final String poolId;
  private final String clientId;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** The names of all users that may be there, also of those of whom no answer told. */
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private @Nullable String shopkeeper;

  private SignIn(CognitoIdentityProviderClient pools, String poolId, String clientId) {
    this.pools = pools;
    this.poolId = poolId;
    this.clientId = clientId;
  }

  /** How often somebody has signed up or in so far, anywhere. */
  public static long uses() {
    return USES.get();
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
    USES.incrementAndGet();
    String id = create(name);
    pools.adminSetUserPassword(
        user -> user.userPoolId(poolId).username(name).password(PASSWORD).permanent(true));
    names.put(id, name);
    return id;
  }

  private String create(String name) {
    boolean first = made.add(name);
    try {
      return pools
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
    } catch (UsernameExistsException e) {
      if (first) {
        // Somebody else's.
        made.remove(name);
      }
      throw e;
    }
  }

  /**
   * Removes a user.
   *
   * @return the name, which is free again
   */
  public String remove(String id) {
    String name = Entry.of(names, id);
    delete(name);
    names.remove(id);
    tokens.remove(id);
    return name;
  }

  /** The name with which a user that was made here signs in. */
  public String name(String id) {
    return Entry.of(names, id);
  }

  public boolean knows(String id) {
    return names.containsKey(id);
  }

  /** The access token of a user that was made here. */
  public String token(String id) {
    USES.incrementAndGet();
    return tokens.computeIfAbsent(id, user -> signIn(user).accessToken());
  }

  /** The ID token of a user that was made here: it tells a client who has signed in. */
  public String idToken(String id) {
    USES.incrementAndGet();
    return signIn(id).idToken();
  }

  /** Signs in again: a token has expired. */
  public String renewed(String id) {
    tokens.remove(id);
    return token(id);
  }

  /** The id of a user in the group of shopkeepers. */
  public synchronized String shopkeeper() {
    if (shopkeeper == null) {
      String name = SHOPKEEPER + "-" + UUID.randomUUID().toString().substring(0, 8);
      String id = newShopper(name);
      pools.adminAddUserToGroup(
          user -> user.userPoolId(poolId).username(name).groupName(SHOPKEEPER));
      shopkeeper = id;
    }
    return shopkeeper;
  }

  /**
   * Removes the users that were made here.
   *
   * @throws IllegalStateException naming those that are still there
   */
  @Override
  public void close() {
    Map<String, RuntimeException> left = new TreeMap<>();
    for (String name : made) {
      try {
        delete(name);
      } catch (RuntimeException e) {
        left.put(name, e);
      }
    }
    names.clear();
    tokens.clear();
    pools.close();
    if (!left.isEmpty()) {
      IllegalStateException e =
          new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "These users of the pool %s could not be removed: %s. Remove them yourself: aws"
                      + " cognito-idp admin-delete-user --user-pool-id %s --username NAME",
                  poolId,
                  String.join(", ", left.keySet()),
                  poolId));
      left.values().forEach(e::addSuppressed);
      throw e;
    }
  }

  private void delete(String name) {
    try {
      pools.adminDeleteUser(user -> user.userPoolId(poolId).username(name));
    } catch (UserNotFoundException e) {
      // It is gone, and that is what matters.
    }
    made.remove(name);
  }

  private AuthenticationResultType signIn(String id) {
    Map<String, String> who = Map.of("USERNAME", Entry.of(names, id), "PASSWORD", PASSWORD);
    return pools
        .initiateAuth(
            call ->
                call.clientId(clientId)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(who))
        .authenticationResult();
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }
}
