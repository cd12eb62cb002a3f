package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** The users of the shop's pool on a cloud of this machine: makes them and signs them in. */
public final class Shoppers {
  /** Two shoppers, for examples. */
  public static final List<String> NAMES = List.of("ada", "grace");

  /** Who maintains the catalogue. */
  public static final String SHOPKEEPER = "keeper";

  /**
   * Of these users, and of whoever signs up without naming another. It guards nothing but a demo.
   */
  public static final String PASSWORD = "Local-Shop-1815!";

  private static final String GROUP = "shopkeeper";
  private static final String SERVICE = "cognito-idp";
  private static final String TARGET = "AWSCognitoIdentityProviderService.";

  private static final Pattern PART_OF_ADDRESS = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Endpoint endpoint;

  public Shoppers(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Makes those of {@link #NAMES} and {@link #SHOPKEEPER} who are not there yet. */
  public void welcome() {
    NAMES.forEach(this::make);
    if (make(SHOPKEEPER)) {
      trust(SHOPKEEPER);
    }
  }

  /** Makes a user a shopkeeper. */
  public void trust(String name) {
    call("AdminAddUserToGroup", user(name).put("GroupName", GROUP));
  }

  /** The id under which the shop knows the user. */
  public String id(String name) {
    PoolWords.require(name);
    try {
      return sub(name);
    } catch (ServiceRefusal e) {
      throw PoolWords.noUser(name, e);
    }
  }

  /** An access token for the header Authorization; it is good for an hour. */
  public String token(String name, String password) {
    id(name);
    ObjectNode input = input().put("AuthFlow", "USER_PASSWORD_AUTH").put("ClientId", clientId());
    input.putObject("AuthParameters").put("USERNAME", name).put("PASSWORD", password);
    try {
      return call("InitiateAuth", input).at("/AuthenticationResult/AccessToken").asText();
    } catch (ServiceRefusal e) {
      throw PoolWords.notSignedIn(name, e);
    }
  }

  /** As a shopper does, but for the code that AWS would mail: an administrator confirms. */
  public void signUp(String name, String password) {
    PoolWords.require(name);
    ObjectNode input =
        input().put("ClientId", clientId()).put("Username", name).put("Password", password);
    addEmail(input.putArray("UserAttributes").addObject(), name);
    try {
      call("SignUp", input);
    } catch (ServiceRefusal e) {
      throw PoolWords.notSignedUp(name, e);
    }
    call("AdminConfirmSignUp", user(name));
  }

  private boolean make(String name) {
    if (isThere(name)) {
      return false;
    }
    signUp(name, PASSWORD);
    return true;
  }

  private boolean isThere(String name) {
    try {
      sub(name);
      return true;
    } catch (ServiceRefusal e) {
      if (e.type().equals("UserNotFoundException")) {
        return false;
      }
      throw e;
    }
  }

  /** By the name and nothing but the name; a filter of ListUsers would be a language of its own. */
  private String sub(String name) {
    return call("AdminGetUser", user(name))
        .path("UserAttributes")
        .valueStream()
        .filter(attribute -> attribute.path("Name").asText().equals("sub"))
        .map(attribute -> attribute.path("Value").asText())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A pool gives every user a sub"));
  }

  /** The pool asks for an address; not every name can be part of one. */
  private static void addEmail(ObjectNode attribute, String name) {
    String local =
        PART_OF_ADDRESS.matcher(name).matches()
            ? name
            : "shopper-" + Integer.toHexString(name.hashCode());
    attribute.put("Name", "email").put("Value", local + "@example.org");
  }

  private ObjectNode user(String name) {
    return input().put("UserPoolId", poolId()).put("Username", name);
  }

  private String poolId() {
    String arn = parameter("/shop/dev/signin/user-pool-arn");
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private String clientId() {
    return parameter("/shop/dev/signin/client-id");
  }

  private String parameter(String name) {
    return endpoint
        .json("ssm", "AmazonSSM.GetParameter", input().put("Name", name))
        .at("/Parameter/Value")
        .asText();
  }

  private JsonNode call(String operation, ObjectNode input) {
    return endpoint.json(SERVICE, TARGET + operation, input);
  }

  private static ObjectNode input() {
    return JsonNodeFactory.instance.objectNode();
  }
}
