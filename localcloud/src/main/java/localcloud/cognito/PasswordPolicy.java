package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import localcloud.gateway.Json;

/**
 * What a pool asks of a password; without a policy in the template, AWS's default.
 *
 * <p>Source: "Adding user pool password requirements", Amazon Cognito Developer Guide.
 */
record PasswordPolicy(
    int minimumLength,
    boolean lowercase,
    boolean uppercase,
    boolean numbers,
    boolean symbols,
    Duration temporaryValidity) {
  private static final int LONGEST = 256;
  private static final int SHORTEST = 6;
  private static final int USUAL = 8;
  private static final int LONGEST_MINIMUM = 99;
  private static final int MOST_DAYS = 365;

  private static final Pattern LOWERCASE = Pattern.compile("[a-z]");
  private static final Pattern UPPERCASE = Pattern.compile("[A-Z]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]");
  private static final Pattern SYMBOL =
      Pattern.compile("[\\^$*.\\[\\]{}()?\"!@#%&/\\\\,><':;|_~`=+\\- ]");
  private static final Pattern BLANK_END = Pattern.compile("^\\s|\\s$");

  static PasswordPolicy of(JsonNode policy) {
    boolean absent = policy.isMissingNode();
    int length = policy.path("MinimumLength").asInt(USUAL);
    int days = policy.path("TemporaryPasswordValidityDays").asInt(7);
    if (length < SHORTEST || length > LONGEST_MINIMUM || days < 0 || days > MOST_DAYS) {
      throw Errors.invalid(
          "A PasswordPolicy has a MinimumLength from 6 to 99 and TemporaryPasswordValidityDays"
              + " from 0 to 365");
    }
    return new PasswordPolicy(
        length,
        policy.path("RequireLowercase").asBoolean(absent),
        policy.path("RequireUppercase").asBoolean(absent),
        policy.path("RequireNumbers").asBoolean(absent),
        policy.path("RequireSymbols").asBoolean(absent),
        Duration.ofDays(days));
  }

  /** As DescribeUserPool tells it. */
  ObjectNode shown() {
    return Json.object()
        .put("MinimumLength", minimumLength)
        .put("RequireUppercase", uppercase)
        .put("RequireLowercase", lowercase)
        .put("RequireNumbers", numbers)
        .put("RequireSymbols", symbols)
        .put("TemporaryPasswordValidityDays", temporaryValidity.toDays());
  }

  /** Throws AWS's InvalidPasswordException, which never repeats the password. */
  void check(String password) {
    if (password.length() > LONGEST) {
      throw Errors.invalid(
          "1 validation error detected: Value at 'password' failed to satisfy constraint: Member"
              + " must have length less than or equal to 256");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(password)) {
      throw Errors.invalid("The password has half a character: a surrogate without the other one");
    }
    if (password.length() < minimumLength) {
      throw Errors.weakPassword("Password not long enough");
    }
    if (BLANK_END.matcher(password).find()) {
      throw Errors.weakPassword("Password must not start or end with whitespace");
    }
    require(lowercase, LOWERCASE, password, "lowercase");
    require(uppercase, UPPERCASE, password, "uppercase");
    require(numbers, NUMBER, password, "numeric");
    require(symbols, SYMBOL, password, "symbol");
  }

  private static void require(boolean wanted, Pattern one, String password, String name) {
    if (wanted && !one.matcher(password).find()) {
      throw Errors.weakPassword("Password must have " + name + " characters");
    }
  }
}
