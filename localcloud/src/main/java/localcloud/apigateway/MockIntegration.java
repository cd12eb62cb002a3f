package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.apigateway.RestApi.Method;

/**
 * The MOCK integration as CDK declares it for CORS preflight: one response with literal headers.
 */
final class MockIntegration {
  private static final String HEADER = "method.response.header.";

  private MockIntegration() {}

  static ApiResponse answer(Method method) {
    JsonNode first = method.integration().path("IntegrationResponses").path(0);
    ApiResponse response = ApiResponse.text(first.path("StatusCode").asInt(200), "");
    for (var parameter : first.path("ResponseParameters").properties()) {
      String literal = parameter.getValue().asText();
      response =
          response.with(
              parameter.getKey().substring(HEADER.length()),
              literal.substring(1, literal.length() - 1));
    }
    return response;
  }
}
