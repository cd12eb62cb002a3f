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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import localcloud.apigateway.RestApi.Method;
import localcloud.apigateway.RestApi.Resource;
import localcloud.apigateway.RestApi.Stage;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hops;
import localcloud.observe.Observe;
import localcloud.time.MovableClock;
import localcloud.wire.Visitors;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each way of declaring CORS means for each page and method. */
class CrossOriginTest {
  private static final String FRIEND = "http://friend.example";
  private static final String OTHER_FRIEND = "http://localhost:3000";

  /** The origins that a resource lets in; `*` stands for all. */
  private static final Map<String, Set<String>> LET_IN =
      Map.of(
          "open", Set.of("*"),
          "one", Set.of(FRIEND),
          "two", Set.of(FRIEND, OTHER_FRIEND),
          "asking", Set.of(FRIEND),
          "silent", Set.of(),
          "lasting", Set.of(FRIEND),
          "failing", Set.of(),
          "none", Set.of());

  private final MovableClock clock = new MovableClock();
  private final Gateway gateway = new Gateway();
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeService lambda = new FakeService("lambda", CrossOriginTest::function);
  private final RestApi api = new RestApi("0123456789", "library", List.of());

  /** It lets one origin in, or does not know CORS, or fails unless it is a plain request. */
  private static Reply function(Call call) {
    boolean asked = call.input().path("httpMethod").asText().equals("OPTIONS");
    if (asked && call.path().contains("failing")) {
      return new Reply(200, Map.of("x-amz-function-error", "Unhandled"), Json.bytes(Json.object()));
    }
    boolean lasting = call.path().contains("lasting");
    boolean knows = call.path().contains("asking") || lasting;
    String friendly =
        "{'statusCode': 200, 'headers': {'access-control-allow-origin': '"
            + FRIEND
            + (lasting ? "', 'access-control-max-age': '600" : "")
            + "'}}";
    return Reply.json(200, Calls.json(knows ? friendly : "{'statusCode': 200}"));
  }

  @BeforeEach
  void open() {
    gateway.open(lambda);
    Observe observe = new Observe(gateway, clock, queue -> Duration.ZERO);
    RestApis apis =
        new RestApis(
            gateway,
            clock,
            new Hops(clock),
            (group, stream, at, line) -> {},
            observe.metrics(),
            (pool, token) -> Optional.empty(),
            new RootSigns());
    apis.put(api);
    api.stages.put("dev", new Stage("dev", Map.of(), null));
    declare("open", "OPTIONS", cors("*"));
    declare("one", "OPTIONS", cors(FRIEND));
    declare("two", "OPTIONS", cors(FRIEND, OTHER_FRIEND));
    declare("asking", "OPTIONS", calling("asking"));
    declare("lasting", "OPTIONS", calling("lasting"));
    declare("silent", "ANY", calling("silent"));
    declare("failing", "ANY", calling("failing"));
    LET_IN
        .keySet()
        .forEach(
            name -> {
              declare(name, "GET", calling(name));
              declare(name, "POST", calling(name));
            });
    server.mount(RestApis.PREFIX, Visitors.ALL, apis.handler());
  }

  private void declare(String name, String verb, JsonNode integration) {
    api.resources.put(name, new Resource(name, api.rootResourceId(), name));
    api.methods.put(
        name + verb,
        new Method(name, verb, integration, Map.of(), List.of(), null, null, List.of(), false));
  }

  private static JsonNode calling(String function) {
    return Json.object()
        .put("Type", "AWS_PROXY")
        .put(
            "Uri",
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions"
                + "/arn:aws:lambda:us-east-1:000000000000:function:"
                + function
                + "/invocations");
  }

  /** A preflight as the CDK writes it: the template names all origins but the first. */
  private static JsonNode cors(String origin, String... others) {
    ObjectNode mock = Json.object().put("Type", "MOCK");
    ObjectNode response = mock.putArray("IntegrationResponses").addObject();
    response.put("StatusCode", "204");
    response
        .putObject("ResponseParameters")
        .put("method.response.header.Access-Control-Allow-Origin", "'" + origin + "'");
    StringJoiner condition = new StringJoiner(" || ", "#if(", ")");
    for (String other : others) {
      condition.add("$origin.matches(\"" + other + "\")");
    }
    response.putObject("ResponseTemplates").put("application/json", condition.toString());
    return mock;
  }

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  @Test
  void a_page_of_another_origin_gets_where_the_preflight_lets_its_origin_in() throws Exception {
    for (String resource : LET_IN.keySet()) {
      for (String verb : List.of("GET", "POST")) {
        for (Page page : Page.all()) {
          int before = carriedOut(verb);
          HttpResponse<String> answer = send(verb, resource, page.headers());
          boolean letIn = page.isOwn() || letsIn(resource, page.origin());

          assertThat(answer.statusCode())
              .as("%s %s from %s", verb, resource, page)
              .isEqualTo(letIn ? 200 : 403);
          assertThat(carriedOut(verb)).isEqualTo(letIn ? before + 1 : before);
        }
      }
    }
  }

  @Test
  void a_preflight_itself_is_answered_as_declared() throws Exception {
    for (String origin : List.of(FRIEND, OTHER_FRIEND, "http://evil.example")) {
      HttpResponse<String> answer = send("OPTIONS", "two", Map.of("Origin", origin));

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .contains(origin.equals(OTHER_FRIEND) ? OTHER_FRIEND : FRIEND);
    }
    assertThat(send("OPTIONS", "none", Map.of("Origin", FRIEND)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_function_is_asked_as_often_as_by_a_browser() throws Exception {
    Map<String, String> page = Map.of("Origin", FRIEND);
    for (int i = 0; i < 3; i++) {
      assertThat(send("POST", "lasting", page).statusCode()).isEqualTo(200);
    }
    assertThat(carriedOut("OPTIONS")).isEqualTo(1);
    send("GET", "lasting", page);
    assertThat(carriedOut("OPTIONS")).as("for another method").isEqualTo(2);
    send("GET", "lasting?page=2", page);
    assertThat(carriedOut("OPTIONS")).as("for another address").isEqualTo(3);
    assertThat(send("GET", "lasting", Map.of("Origin", OTHER_FRIEND)).statusCode()).isEqualTo(403);
    assertThat(carriedOut("OPTIONS")).as("for another origin").isEqualTo(4);
    clock.advance(Duration.ofMinutes(11));
    send("POST", "lasting", page);
    assertThat(carriedOut("OPTIONS")).as("later").isEqualTo(5);
  }

  @Test
  void what_a_browser_has_asked_itself_is_not_asked_again() throws Exception {
    Map<String, String> preflight =
        Map.of("Origin", FRIEND, "Access-Control-Request-Method", "POST");
    assertThat(send("OPTIONS", "lasting", preflight).statusCode()).isEqualTo(200);
    assertThat(send("POST", "lasting", Map.of("Origin", FRIEND)).statusCode()).isEqualTo(200);

    assertThat(carriedOut("OPTIONS")).isEqualTo(1);
  }

  @Test
  void a_refused_page_is_told_why() throws Exception {
    assertThat(send("POST", "none", Map.of("Origin", FRIEND)).body()).contains("OPTIONS", "CORS");
  }

  private static boolean letsIn(String resource, String origin) {
    Set<String> origins = LET_IN.get(resource);
    return origins.contains("*") || origins.contains(origin);
  }

  private int carriedOut(String verb) {
    return (int)
        lambda.calls().stream()
            .filter(call -> call.input().path("httpMethod").asText().equals(verb))
            .count();
  }

  private HttpResponse<String> send(String verb, String resource, Map<String, String> headers)
      throws Exception {
    URI stage = server.endpoint().resolve(RestApis.PREFIX + api.id() + "/dev/" + resource);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stage).method(verb, BodyPublishers.ofString("{}"));
    String own = "http://" + stage.getAuthority();
    headers.forEach((name, value) -> request.header(name, value.replace("OWN", own)));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** A page, and how a browser tells of it. */
  private record Page(String origin, Map<String, String> headers) {

    boolean isOwn() {
      return origin.equals("OWN");
    }

    static List<Page> all() {
      List<Page> pages = new ArrayList<>();
      for (String origin : List.of(FRIEND, OTHER_FRIEND, "http://evil.example", "null")) {
        pages.add(new Page(origin, Map.of("Origin", origin)));
        pages.add(new Page(origin, Map.of("Origin", origin, "Sec-Fetch-Site", "cross-site")));
        pages.add(new Page(origin, Map.of("Referer", origin + "/page")));
      }
      pages.add(new Page("unknown", Map.of("Sec-Fetch-Site", "same-site")));
      pages.add(new Page("OWN", Map.of()));
      pages.add(new Page("OWN", Map.of("Sec-Fetch-Site", "none")));
      pages.add(new Page("OWN", Map.of("Sec-Fetch-Site", "same-origin", "Origin", "OWN")));
      return pages;
    }
  }
}
