package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.Json;

/**
 * An app client, as its template declares it.
 *
 * @param tellsOfUsers whether an answer may tell that a user does not exist
 * @param session how long somebody may take to answer a challenge
 */
record Client(
    String id,
    String name,
    JsonNode properties,
    List<String> flows,
    Duration accessToken,
    Duration idToken,
    Duration refreshToken,
    Duration session,
    boolean tellsOfUsers) {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TEN_YEARS = Duration.ofDays(3650);

  static Client of(String id, String name, JsonNode properties) {
    return new Client(
        id,
        name,
        properties,
        Json.texts(properties.path("ExplicitAuthFlows")),
        validity(properties, "AccessToken", 1, ChronoUnit.HOURS, FIVE_MINUTES, DAY),
        validity(properties, "IdToken", 1, ChronoUnit.HOURS, FIVE_MINUTES, DAY),
        validity(properties, "RefreshToken", 30, ChronoUnit.DAYS, Duration.ofHours(1), TEN_YEARS),
        Duration.ofMinutes(properties.path("AuthSessionValidity").asInt(3)),
        !properties.path("PreventUserExistenceErrors").asText().equals("ENABLED"));
  }

  boolean allows(String flow) {
    return flows.contains("ALLOW_" + flow);
  }

  private static Duration validity(
      JsonNode properties,
      String token,
      long usual,
      ChronoUnit usualUnit,
      Duration least,
      Duration most) {
    String unit = properties.path("TokenValidityUnits").path(token).asText(usualUnit.name());
    Duration validity = Duration.of(properties.path(token + "Validity").asLong(usual), unit(unit));
    if (validity.compareTo(least) < 0 || validity.compareTo(most) > 0) {
      throw Errors.invalid("Invalid range for token validity.");
    }
    return validity;
  }

  private static ChronoUnit unit(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "seconds" -> ChronoUnit.SECONDS;
      case "minutes" -> ChronoUnit.MINUTES;
      case "hours" -> ChronoUnit.HOURS;
      case "days" -> ChronoUnit.DAYS;
      default -> throw Errors.invalid("TokenValidityUnits are seconds, minutes, hours or days");
    };
  }
}
