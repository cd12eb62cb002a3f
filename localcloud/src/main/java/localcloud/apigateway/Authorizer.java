package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::ApiGateway::Authorizer} for user pools.
 *
 * @param header that has the token
 * @param results how long a verified token is remembered; zero verifies it each time
 * @param audience what the client of an ID token must match, if anything
 */
record Authorizer(
    String id, List<String> poolArns, String header, Duration results, @Nullable Pattern audience) {
  static final String TYPE = "COGNITO_USER_POOLS";

  static final Set<String> PROPERTIES =
      Set.of(
          "Name",
          "Type",
          "ProviderARNs",
          "IdentitySource",
          "AuthorizerResultTtlInSeconds",
          "IdentityValidationExpression");

  private static final Pattern SOURCE =
      Pattern.compile("method\\.request\\.header\\.([\\w-]{1,100})");
  private static final Pattern POOL =
      Pattern.compile("arn:aws:cognito-idp:[\\w-]+:\\d{12}:userpool/[\\w-]+");
  private static final int MOST_SECONDS = 3600;

  static Authorizer of(Declared declared) {
    JsonNode properties = declared.properties();
    String type = properties.path("Type").asText();
    if (!type.equals(TYPE)) {
      throw MethodType.unsupported(declared, "Type", type);
    }
    List<String> pools = Json.texts(properties.path("ProviderARNs"));
    if (pools.isEmpty() || !pools.stream().allMatch(arn -> POOL.matcher(arn).matches())) {
      throw invalid("Invalid Cognito provider ARN specified in ProviderARNs");
    }
    var source =
        SOURCE.matcher(
            properties.path("IdentitySource").asText("method.request.header.Authorization"));
    if (!source.matches()) {
      throw invalid("IdentitySource must be method.request.header. and the name of a header");
    }
    int seconds = properties.path("AuthorizerResultTtlInSeconds").asInt(300);
    if (seconds < 0 || seconds > MOST_SECONDS) {
      throw invalid("AuthorizerResultTtlInSeconds must be from 0 to 3600");
    }
    return new Authorizer(
        Ids.of(declared),
        pools,
        source.group(1),
        Duration.ofSeconds(seconds),
        audience(properties.path("IdentityValidationExpression")));
  }

  private static @Nullable Pattern audience(JsonNode expression) {
    try {
      return expression.isTextual() ? Pattern.compile(expression.asText()) : null;
    } catch (PatternSyntaxException e) {
      throw invalid("IdentityValidationExpression is not a regular expression");
    }
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "BadRequestException", message);
  }
}
