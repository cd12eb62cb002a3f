package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/** Reads the members of calls, and refuses those that would have no effect here. */
final class Inputs {
  /** Of a user or a group, in the API Reference. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

  private Inputs() {}

  static String name(JsonNode input, String member) {
    String name = input.path(member).asText();
    if (!NAME.matcher(name).matches()) {
      throw Errors.invalid(
          "1 validation error detected: Value at '"
              + Character.toLowerCase(member.charAt(0))
              + member.substring(1)
              + "' failed to satisfy constraint: Member must satisfy regular expression pattern:"
              + " [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
    }
    return name;
  }

  /** A parameter of a sign-in. */
  static String required(JsonNode parameters, String name) {
    String value = parameters.path(name).asText();
    if (value.isEmpty()) {
      throw Errors.invalid("Missing required parameter " + name);
    }
    return value;
  }

  /**
   * No client here has a secret. What is passed to triggers and threat protection only (metadata
   * and the like) has no effect on AWS either, for a pool without them.
   */
  static void withoutSecret(JsonNode hash, String clientId) {
    if (!hash.asText("").isEmpty()) {
      throw Errors.notAuthorized(
          "Client " + clientId + " is configured without secret but SECRET_HASH was received");
    }
  }

  static void refuse(JsonNode input, String member) {
    JsonNode value = input.path(member);
    if (value.asBoolean(false) || value.isTextual() || !value.isEmpty()) {
      throw AwsException.notImplemented("The local cloud does not support " + member);
    }
  }
}
