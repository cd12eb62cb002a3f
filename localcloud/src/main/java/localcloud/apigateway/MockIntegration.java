package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import localcloud.apigateway.RestApi.Method;
import org.jspecify.annotations.Nullable;

/**
 * The MOCK integration as CDK declares it for CORS preflight: one response with literal headers. If
 * several origins are let in, its template names all but the first.
 */
final class MockIntegration {
  private static final String HEADER = "method.response.header.";
  private static final Pattern ORIGIN = Pattern.compile("\\$origin\\.matches\\(\"([^\"]+)\"\\)");

  private MockIntegration() {}

  static ApiResponse answer(Method method, @Nullable String origin) {
    JsonNode first = method.integration().path("IntegrationResponses").path(0);
    ApiResponse response = ApiResponse.text(first.path("StatusCode").asInt(200), "");
    for (var parameter : first.path("ResponseParameters").properties()) {
      String literal = parameter.getValue().asText();
      response =
          response.with(
              parameter.getKey().substring(HEADER.length()),
              literal.substring(1, literal.length() - 1));
    }
    return origin != null && names(first, origin)
        ? response.with("Access-Control-Allow-Origin", origin)
        : response;
  }

  private static boolean names(JsonNode response, String origin) {
    String template = response.path("ResponseTemplates").path("application/json").asText();
    return ORIGIN.matcher(template).results().anyMatch(named -> origin.matches(named.group(1)));
  }
}
