package localcloud.see;

import static localcloud.see.Library.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {
  private static final String POOL = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/p";

  private final List<ApiRoute> routes =
      new RouteReader(
              List.of(
                  one("ApiGateway::RestApi", "Api", "a1", "'Name': 'lib-loans'"),
                  one("ApiGateway::Stage", "Dev", "dev", "'RestApiId': 'a1', 'StageName': 'dev'"),
                  one(
                      "ApiGateway::Resource",
                      "Loans",
                      "r1",
                      "'RestApiId': 'a1', 'ParentId': 'r0', 'PathPart': 'loans'"),
                  one(
                      "ApiGateway::Resource",
                      "Loan",
                      "r2",
                      "'RestApiId': 'a1', 'ParentId': 'r1', 'PathPart': '{id}'"),
                  one(
                      "ApiGateway::Authorizer",
                      "Signed",
                      "z1",
                      "'RestApiId': 'a1', 'ProviderARNs': ['" + POOL + "']"),
                  one(
                      "ApiGateway::Model",
                      "Loan",
                      "LoanModel",
                      "'RestApiId': 'a1', 'Schema': {'type': 'object'}"),
                  one(
                      "ApiGateway::Method",
                      "Post",
                      "m1",
                      method("POST", "r1")
                          + ", 'AuthorizerId': 'z1', 'AuthorizationScopes': ['read'],"
                          + " 'RequestModels': {'application/json': 'LoanModel'}"),
                  one(
                      "ApiGateway::Method",
                      "Get",
                      "m2",
                      method("GET", "r2")
                          + ", 'RequestParameters': {'method.request.path.id': true,"
                          + " 'method.request.querystring.full': false}"),
                  one("ApiGateway::Method", "Options", "m3", method("OPTIONS", "r1"))))
          .routes();

  @Test
  void a_route_says_what_a_request_has_to_bring() {
    assertThat(routes).extracting(ApiRoute::name).containsExactly("POST /loans", "GET /loans/{id}");
    ApiRoute post = routes.getFirst();
    assertThat(post.pool()).isEqualTo(POOL);
    assertThat(post.scoped()).isTrue();
    assertThat(post.schema()).isEqualTo(Json.read("{\"type\":\"object\"}"));
    ApiRoute get = routes.getLast();
    assertThat(get.pool()).isNull();
    assertThat(get.parameters()).containsExactly("querystring.full");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "a b, a%20b",
    "../../x, ..%2F..%2Fx",
    "a+b?c#d, a%2Bb%3Fc%23d",
    "{sub}, %7Bsub%7D",
    "$1, %241"
  })
  void no_value_leads_to_another_path(String value, String encoded) {
    String path =
        routes.getLast().filled(Json.object().put("id", value), Json.object().put("full", "a&b"));

    assertThat(path).isEqualTo("/execute-api/a1/dev/loans/" + encoded + "?full=a%26b");
  }

  private static String method(String verb, String resource) {
    return "'RestApiId': 'a1', 'HttpMethod': '" + verb + "', 'ResourceId': '" + resource + "'";
  }
}
