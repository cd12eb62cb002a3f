package localcloud.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import localcloud.assembly.CloudAssembly;
import localcloud.deploy.Deployer;
import localcloud.deploy.PropertyRules;
import localcloud.deploy.ResourceType;
import localcloud.deploy.StateDirectory;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hop;
import localcloud.hops.Hops;
import localcloud.observe.Observe;
import localcloud.report.Progress;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestApisTest {
  private static final String OK = "{\"statusCode\":200,\"body\":\"fine\"}";
  private static Path assembly;

  private final Gateway gateway = new Gateway();
  private final MovableClock clock = new MovableClock();
  private final Hops hops = new Hops(clock);
  private final Observe observe = new Observe(gateway, clock, queue -> Duration.ZERO);
  private final List<String> lines = new ArrayList<>();
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final HttpClient http = HttpClient.newHttpClient();
  private Function<Call, Reply> function = call -> Reply.json(200, Json.read(OK));
  private final FakeService lambda = new FakeService("lambda", call -> function.apply(call));
  private Deployer deployer;
  private String url;

  @BeforeAll
  static void synthesize(@TempDir Path directory) {
    assembly = LoanApp.synthesize(directory.resolve("cdk.out"));
  }

  @BeforeEach
  void deploy() {
    gateway.open(lambda);
    RestApis apis =
        new RestApis(
            gateway,
            clock,
            hops,
            (group, stream, at, line) -> lines.add(group + ": " + line),
            observe.metrics(),
            (pool, token) -> Optional.empty(),
            new RootSigns());
    observe.services().forEach(gateway::open);
    gateway.open(apis.service());
    server.mount(RestApis.PREFIX, apis.handler());
    List<ResourceType> types = new ArrayList<>(apis.resourceTypes());
    types.add(new AcceptedType("AWS::Logs::LogGroup", Set.of("LogGroupName", "RetentionInDays")));
    types.add(
        new AcceptedType(
            "AWS::Lambda::Permission", Set.of("Action", "FunctionName", "Principal", "SourceArn")));
    String endpoint = server.endpoint().toString();
    deployer =
        new Deployer(
            types, endpoint, name -> Optional.empty(), StateDirectory.none(), PropertyRules.NONE);
    url = deployed();
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  @Test
  void a_literal_path_beats_a_variable() throws Exception {
    send("POST", "loans/return", "", "If-Match", "\"1\"");

    assertThat(event().path("resource").asText()).isEqualTo("/loans/return");
    assertThat(event().path("pathParameters").isNull()).isTrue();
  }

  @Test
  void a_path_variable_arrives_decoded() throws Exception {
    send("DELETE", "loans/j%C3%BCrgen%20%2B1", "");

    assertThat(event().path("resource").asText()).isEqualTo("/loans/{member}");
    assertThat(event().at("/pathParameters/member").asText()).isEqualTo("jürgen +1");
  }

  @Test
  void a_greedy_variable_takes_the_rest_of_the_path() throws Exception {
    send("GET", "files/a/b%20c.txt", "");

    assertThat(event().path("resource").asText()).isEqualTo("/files/{path+}");
    assertThat(event().at("/pathParameters/path").asText()).isEqualTo("a/b c.txt");
  }

  @Test
  void a_variable_leads_on_to_the_resources_below_it() throws Exception {
    send("GET", "loans/return/books", "");

    assertThat(event().path("resource").asText()).isEqualTo("/loans/{member}/books");
  }

  @Test
  void an_unknown_route_is_answered_as_the_api_says() throws Exception {
    HttpResponse<String> answer = send("GET", "nothing", "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Json.read(answer.body()).path("status").asInt()).isEqualTo(404);
    assertThat(Json.read(answer.body()).path("route").asText())
        .isEqualTo("GET " + URI.create(url).getPath() + "nothing");
  }

  @Test
  void a_missing_method_is_an_unknown_route() throws Exception {
    assertThat(send("PUT", "loans", "{}").statusCode()).isEqualTo(404);
    assertThat(lambda.calls()).isEmpty();
  }

  @Test
  void a_stage_that_does_not_exist_is_forbidden() throws Exception {
    HttpResponse<String> answer = send("GET", "../prod/loans", "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void the_function_gets_the_documented_event() throws Exception {
    send("GET", "loans?limit=5&tag=a%20b&tag=c+d", "", "X-Correlation-Id", "library-1");

    JsonNode event = event();
    assertThat(event.path("httpMethod").asText()).isEqualTo("GET");
    assertThat(event.path("path").asText()).isEqualTo("/loans");
    assertThat(event.at("/headers/X-Correlation-Id").asText()).isEqualTo("library-1");
    assertThat(event.at("/headers/X-Forwarded-Proto").asText()).isEqualTo("http");
    assertThat(event.at("/multiValueHeaders/X-Correlation-Id/0").asText()).isEqualTo("library-1");
    assertThat(event.at("/queryStringParameters/tag").asText()).isEqualTo("c d");
    assertThat(event.at("/multiValueQueryStringParameters/tag").toString())
        .isEqualTo("[\"a b\",\"c d\"]");
    assertThat(event.at("/stageVariables/colour").asText()).isEqualTo("green");
    assertThat(event.at("/requestContext/stage").asText()).isEqualTo("dev");
    assertThat(event.at("/requestContext/resourcePath").asText()).isEqualTo("/loans");
    assertThat(event.at("/requestContext/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(event.at("/requestContext/requestTimeEpoch").isIntegralNumber()).isTrue();
    assertThat(event.path("body").isNull()).isTrue();
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void a_client_finds_its_own_address_in_host_and_context_path() throws Exception {
    send("GET", "loans/anna", "");

    String seen =
        "http://"
            + event().at("/headers/Host").asText()
            + event().at("/requestContext/path").asText();
    assertThat(seen).isEqualTo(url + "loans/anna");
  }

  @Test
  void the_function_is_invoked_by_the_service_on_behalf_of_the_method() throws Exception {
    send("GET", "loans/anna", "");

    Call call = lambda.lastCall();
    assertThat(call.operation()).isEqualTo("Invoke");
    assertThat(call.caller()).isEqualTo(Caller.service("apigateway.amazonaws.com"));
    assertThat(call.path())
        .isEqualTo(
            "/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:loan-api"
                + "/invocations");
    assertThat(call.headers().get("x-amz-source-arn")).endsWith("/dev/GET/loans/{member}");
  }

  @Test
  void a_trace_goes_on_through_the_function_and_back() throws Exception {
    String trace = "Root=1-67891233-abcdef012345678912345678";

    HttpResponse<String> answer = send("GET", "loans/anna", "", "X-Amzn-Trace-Id", trace);

    assertThat(lambda.lastCall().headers()).containsEntry("x-amzn-trace-id", trace);
    assertThat(answer.headers().firstValue("X-Amzn-Trace-Id")).contains(trace);
    assertThat(hops.ofTrace(trace)).extracting(Hop::service).containsExactly("execute-api");
  }

  @Test
  void a_missing_parameter_is_named() throws Exception {
    HttpResponse<String> query = send("GET", "loans?limit=", "");
    HttpResponse<String> header = send("POST", "loans/return", "{}");

    assertThat(query.statusCode()).isEqualTo(400);
    assertThat(query.body())
        .isEqualTo("{\"message\":\"Missing required request parameters: [limit]\"}");
    assertThat(header.body()).contains("[If-Match]");
    assertThat(lambda.calls()).isEmpty();
  }

  @Test
  void a_body_against_its_model_is_refused_with_every_reason() throws Exception {
    HttpResponse<String> answer =
        send("POST", "loans", "{\"fee\":0,\"pin\":\"4\"}", "Content-Type", "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Correlation-Id"))
        .isEqualTo(answer.headers().firstValue("x-amzn-RequestId"));
    JsonNode body = Json.read(answer.body());
    assertThat(body.path("title").asText()).isEqualTo("Invalid request body");
    assertThat(body.path("detail").asText())
        .contains("object has missing required properties ([\"member\"])")
        .contains("properties which are not allowed by the schema: [\"pin\"]")
        .contains("numeric instance is not strictly greater than the required minimum 0");
  }

  @Test
  void what_is_wrong_is_said_in_awss_words() throws Exception {
    assertThat(detailOf("{\"member\":1}"))
        .isEqualTo(
            "[instance type (integer) does not match any allowed primitive type"
                + " (allowed: [\"string\"])]");
    assertThat(detailOf("{\"member\":\"A\"}"))
        .isEqualTo("[ECMA 262 regex \"^[a-z]+$\" does not match input string \"A\"]");
    assertThat(detailOf("{\"member\":\"a\",\"fee\":100.5}"))
        .isEqualTo(
            "[numeric instance is greater than the required maximum (maximum: 100, found: 100.5)]");
    assertThat(detailOf("{\"member\":\"a\",\"fee\":\"1\"}"))
        .isEqualTo(
            "[instance type (string) does not match any allowed primitive type"
                + " (allowed: [\"integer\",\"number\"])]");
  }

  @Test
  void a_body_that_is_not_json_is_refused() throws Exception {
    assertThat(detailOf("{\"member\":")).isEqualTo("Invalid request body");
    assertThat(detailOf("{\"member\":\"a\"} trailing")).isEqualTo("Invalid request body");
    assertThat(detailOf("")).isEqualTo("Invalid request body");
    assertThat(lambda.calls()).isEmpty();
  }

  @Test
  void a_content_type_without_a_model_passes() throws Exception {
    assertThat(send("POST", "loans", "<a/>", "Content-Type", "text/xml").statusCode())
        .isEqualTo(200);
    assertThat(event().path("body").asText()).isEqualTo("<a/>");
  }

  @Test
  void a_charset_does_not_hide_the_content_type() throws Exception {
    assertThat(
            send("POST", "loans", "[]", "Content-Type", "application/json; charset=utf-8")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_body_over_ten_megabytes_is_too_large() throws Exception {
    assertThat(send("POST", "loans/anna", "x".repeat(10 * 1024 * 1024 + 1)).statusCode())
        .isEqualTo(413);
    assertThat(lambda.calls()).isEmpty();
  }

  @Test
  void what_is_too_large_for_lambda_is_too_large_for_the_client_too() throws Exception {
    function = call -> Reply.error(new AwsException(413, "RequestTooLargeException", "over 6 MB"));

    assertThat(send("POST", "loans/anna", "x").statusCode()).isEqualTo(413);
  }

  @Test
  void the_functions_answer_reaches_the_client() throws Exception {
    answering(
        """
        {"statusCode":201,"headers":{"Location":"/loans/anna","ETag":"\\"1\\""},
         "multiValueHeaders":{"X-Twice":["a","b"]},"body":"{\\"a\\":1}"}\
        """);

    HttpResponse<String> answer = send("POST", "loans/anna", "{}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().allValues("X-Twice")).containsExactly("a", "b");
  }

  @Test
  void an_invalid_proxy_answer_is_a_502_with_its_reason_in_the_log() throws Exception {
    for (String malformed :
        List.of("{\"body\":\"x\"}", "\"x\"", "{\"statusCode\":200,\"body\":{}}")) {
      answering(malformed);

      HttpResponse<String> answer = send("GET", "loans/anna", "");

      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(answer.body()).isEqualTo("{\"title\":\"Our fault\"}");
    }
    assertThat(lines)
        .anyMatch(
            line -> line.startsWith("API-Gateway-Execution-Logs") && line.contains("Malformed"));
  }

  @Test
  void a_failed_function_shows_the_client_nothing_of_its_error() throws Exception {
    function =
        call ->
            new Reply(
                200,
                Map.of("x-amz-function-error", "Unhandled"),
                "{\"errorMessage\":\"secret\"}".getBytes(StandardCharsets.UTF_8));

    HttpResponse<String> answer = send("GET", "loans/anna", "");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(lines).anyMatch(line -> line.contains("secret"));
  }

  @Test
  void a_function_that_may_not_be_called_is_a_500() throws Exception {
    function =
        call -> {
          throw new AwsException(403, "AccessDeniedException", "no permission");
        };

    assertThat(send("GET", "loans/anna", "").statusCode()).isEqualTo(500);
    assertThat(hops.all().getLast().error()).isEqualTo("API_CONFIGURATION_ERROR");
  }

  @Test
  void a_function_that_takes_too_long_is_a_504() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    function =
        call -> {
          try {
            never.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Reply.json(200, Json.read(OK));
        };

    assertThat(send("GET", "slow", "").statusCode()).isEqualTo(504);
    never.countDown();
  }

  @Test
  void a_cors_preflight_is_answered_without_the_function() throws Exception {
    HttpResponse<String> answer = send("OPTIONS", "loans", "");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(lambda.calls()).isEmpty();
  }

  @Test
  void every_request_leaves_a_line_in_the_access_log() throws Exception {
    send("GET", "loans/anna", "");

    assertThat(lines).singleElement().asString().startsWith("access: GET /loans/{member} 200 ");
  }

  @Test
  void an_api_counts_its_requests_and_errors() throws Exception {
    send("GET", "loans/anna", "");
    send("GET", "nothing", "");

    assertThat(sumOf("Count")).isEqualTo(2);
    assertThat(sumOf("4XXError")).isEqualTo(1);
    assertThat(sumOf("5XXError")).isZero();

    answering("{\"no\": \"proxy answer\"}");
    send("GET", "loans/anna", "");

    assertThat(sumOf("5XXError")).isEqualTo(1);
  }

  @Test
  void an_api_is_listed() throws Exception {
    JsonNode list =
        gateway
            .call(
                new Call(
                    "apigateway",
                    "GetRestApis",
                    Caller.ROOT,
                    "GET",
                    "/restapis",
                    Map.of(),
                    new byte[0]))
            .output();

    assertThat(list.at("/item/0/name").asText()).isEqualTo("Api");
    assertThat(url).contains(list.at("/item/0/id").asText());
  }

  @Test
  void an_api_keeps_its_address_across_deployments_until_it_is_deleted() throws Exception {
    assertThat(deployed()).isEqualTo(url);

    deployer.undeployAll(Progress.SILENT);

    assertThat(send("GET", "loans/anna", "").statusCode()).isEqualTo(403);
  }

  private String deployed() {
    deployer.deploy(CloudAssembly.read(assembly), Progress.SILENT);
    return deployer.outputs("Loans").entrySet().stream()
        .filter(output -> output.getKey().startsWith("ApiEndpoint"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private void answering(String json) {
    function = call -> Reply.json(200, Json.read(json));
  }

  private double sumOf(String metric) {
    ObjectNode input =
        Json.object()
            .put("Namespace", "AWS/ApiGateway")
            .put("MetricName", metric)
            .put("Period", 3600)
            .put("StartTime", clock.instant().getEpochSecond() - 3600)
            .put("EndTime", clock.instant().getEpochSecond() + 60);
    input.putArray("Statistics").add("Sum");
    input.putArray("Dimensions").addObject().put("Name", "ApiName").put("Value", "Api");
    JsonNode output =
        gateway.call(Call.json("monitoring", "GetMetricStatistics", Caller.ROOT, input)).output();
    double sum = 0;
    for (JsonNode datapoint : output.path("Datapoints")) {
      sum += datapoint.path("Sum").asDouble();
    }
    return sum;
  }

  private JsonNode event() {
    return lambda.lastCall().input();
  }

  private String detailOf(String body) throws Exception {
    HttpResponse<String> answer = send("POST", "loans", body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).isEqualTo(400);
    return Json.read(answer.body()).path("detail").asText();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url).resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
