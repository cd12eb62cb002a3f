package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The standard attributes, those of OpenID Connect.
 *
 * <p>Source: "Working with user attributes", Amazon Cognito Developer Guide.
 */
final class UserAttributes {
  static final Set<String> STANDARD =
      Set.of(
          "name",
          "given_name",
          "family_name",
          "middle_name",
          "nickname",
          "preferred_username",
          "profile",
          "picture",
          "website",
          "email",
          "gender",
          "birthdate",
          "zoneinfo",
          "locale",
          "phone_number",
          "address",
          "updated_at");

  /** Only administrators may say that an address was verified. */
  private static final Set<String> OF_ADMINISTRATORS =
      Set.of("email_verified", "phone_number_verified");

  private static final int LONGEST = 2048;

  private UserAttributes() {}

  /** The attributes of a new user, from the list of Name and Value in a call. */
  static Map<String, String> of(JsonNode list, List<String> required, boolean administrator) {
    Map<String, String> attributes = new TreeMap<>();
    for (JsonNode one : list) {
      String name = one.path("Name").asText();
      String value = one.path("Value").asText();
      check(name, value, administrator);
      attributes.put(name, value);
    }
    for (String name : required) {
      if (attributes.getOrDefault(name, "").isEmpty()) {
        throw Errors.invalid(
            "Attributes did not conform to the schema: " + name + ": The attribute is required");
      }
    }
    return attributes;
  }

  private static void check(String name, String value, boolean administrator) {
    if (OF_ADMINISTRATORS.contains(name)) {
      if (!administrator) {
        throw Errors.notAuthorized("A client attempted to write unauthorized attribute");
      }
    } else if (name.equals("sub")) {
      throw Errors.invalid("Cannot modify the non-mutable attribute sub");
    } else if (!STANDARD.contains(name)) {
      throw Errors.invalid(
          "Attributes did not conform to the schema: the local cloud knows the standard attributes"
              + " only");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw Errors.invalid("An attribute's value has half a character: a lone surrogate");
    }
    if (value.length() > LONGEST) {
      throw Errors.invalid("An attribute's value has more than 2048 characters");
    }
    if (name.equals("email") && !value.matches("[^@\\s]{1,255}@[^@\\s]{1,255}")) {
      throw Errors.invalid("Invalid email address format.");
    }
  }
}
