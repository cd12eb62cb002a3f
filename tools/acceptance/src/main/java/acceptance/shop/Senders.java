package acceptance.shop;

import acceptance.LocalClients;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Who sends a request that does not say so itself: whoever it is about. Shoppers ask about their
 * own basket and orders, a shopkeeper does everything else, and everybody looks at products without
 * signing in.
 */
public final class Senders {
  /** The place that is asked where no other has the request's address. */
  public static final String ANYWHERE = "";

  private static final Pattern PATH =
      Pattern.compile(".*/(basket|order|product|receipt)(?:/([^/]*))?");
  private static final Pattern OWNER = Pattern.compile("\"userName\"\\s*:\\s*\"([^\"]*)\"");

  private static final Map<String, SignIn> PLACES = new ConcurrentHashMap<>();

  private Senders() {}

  /**
   * @param authority host and port of the APIs whose users sign in there
   */
  public static void open(String authority, SignIn signIn) {
    PLACES.put(authority, signIn);
  }

  /** Opens the sign-in of a cloud on this machine, if its shop has one. */
  public static Optional<SignIn> openAt(URI endpoint) {
    Optional<SignIn> found =
        SignIn.find(
            LocalClients.client(SsmClient.builder(), endpoint),
            LocalClients.client(CognitoIdentityProviderClient.builder(), endpoint));
    found.ifPresent(signIn -> open(endpoint.getAuthority(), signIn));
    return found;
  }

  /** The id of a new shopper of the shop whose API this is; the name, where nobody signs in. */
  public static String newShopper(URI api, String name) {
    SignIn place = PLACES.get(String.valueOf(api.getAuthority()));
    return place == null ? name : place.newShopper(name);
  }

  /** A new shopper of the shop whose API this is, who may ask for anything. */
  public static Sender newSender(URI api, String name) {
    SignIn place = Entry.of(PLACES, String.valueOf(api.getAuthority()));
    return new Sender(place, place.newShopper(name));
  }

  public static void close(String authority) {
    SignIn closed = PLACES.remove(authority);
    if (closed != null) {
      closed.close();
    }
  }

  /** The sign-in of the place that all scenarios share; empty where nobody signs in. */
  public static Optional<SignIn> shared() {
    return Optional.ofNullable(PLACES.get(ANYWHERE));
  }

  /** Who sends the request; empty if anybody may, or nobody signs in there. */
  public static Optional<Sender> sender(String method, URI uri, @Nullable String body) {
    SignIn own = PLACES.get(String.valueOf(uri.getAuthority()));
    SignIn place = own == null ? PLACES.get(ANYWHERE) : own;
    Matcher path = PATH.matcher(uri.getPath());
    if (place == null || !path.matches() || isOpen(method, path.group(1))) {
      return Optional.empty();
    }
    return Optional.of(new Sender(place, owner(place, path.group(2), body)));
  }

  private static boolean isOpen(String method, String thing) {
    return thing.equals("product") && method.equals("GET");
  }

  private static String owner(SignIn place, @Nullable String named, @Nullable String body) {
    if (named != null && place.knows(named)) {
      return named;
    }
    Matcher owner = OWNER.matcher(body == null ? "" : body);
    return owner.find() && place.knows(owner.group(1)) ? owner.group(1) : place.shopkeeper();
  }

  /** A user of a place. */
  public record Sender(SignIn place, String id) {

    public String token() {
      return place.token(id);
    }

    public String renewed() {
      return place.renewed(id);
    }
  }
}
