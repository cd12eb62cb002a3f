package localcloud.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import localcloud.assembly.CloudAssembly;
import localcloud.deploy.Deployer;
import localcloud.deploy.PropertyRules;
import localcloud.deploy.StateDirectory;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hops;
import localcloud.observe.Observe;
import localcloud.report.Progress;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may use a method with AWS_IAM. */
class SignedRequestsTest {
  private static final String ROLE = "arn:aws:sts::000000000000:assumed-role/";
  private static final Caller ASKER = new Caller(ROLE + "asker/asker");
  private static final Map<String, Caller> KEYS =
      Map.of(
          "ROOT",
          Caller.ROOT,
          "ASKER",
          ASKER,
          "OTHER",
          new Caller(ROLE + "other/other"),
          "ENDED",
          Caller.EXPIRED);

  private final Gateway gateway = new Gateway();
  private final FakeService lambda =
      new FakeService("lambda", call -> Reply.json(200, Json.object().put("statusCode", 200)));

  @AutoClose
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  private String url = "";
  private String asked = "";

  @BeforeEach
  void open(@TempDir Path directory) throws IOException {
    MovableClock clock = new MovableClock();
    gateway.open(lambda);
    RestApis apis =
        new RestApis(
            gateway,
            clock,
            new Hops(clock),
            (group, stream, at, line) -> {},
            new Observe(gateway, clock, queue -> Duration.ZERO).metrics(),
            (pool, token) -> Optional.empty(),
            new SomeMay());
    server.mount(RestApis.PREFIX, apis.handler());
    Deployer deployer =
        new Deployer(
            apis.resourceTypes(),
            server.endpoint().toString(),
            name -> Optional.empty(),
            StateDirectory.none(),
            PropertyRules.NONE);
    Files.writeString(
        directory.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}
        """);
    Files.write(directory.resolve("Library.template.json"), Json.bytes(template()));
    deployer.deploy(CloudAssembly.read(directory), Progress.SILENT);
    url =
        server.endpoint()
            + "/execute-api/"
            + deployer.outputs("Library").get("Api")
            + "/dev/lookup";
  }

  @Test
  void only_a_caller_whom_a_policy_allows_reaches_the_function() throws Exception {
    Map<String, String> refusals =
        Map.of(
            "",
            "Missing Authentication Token",
            signed("ROOT", "lambda"),
            "Credential should be scoped to correct service",
            signed("NOBODY", "execute-api"),
            "security token included in the request is invalid",
            signed("ENDED", "execute-api"),
            "security token included in the request is expired",
            signed("OTHER", "execute-api"),
            "is not authorized to perform: execute-api:Invoke");
    for (Map.Entry<String, String> refused : refusals.entrySet()) {
      HttpResponse<String> answer = post(refused.getKey());
      assertThat(answer.statusCode()).as(refused.getKey()).isEqualTo(403);
      assertThat(answer.body()).contains(refused.getValue());
    }
    assertThat(lambda.calls()).isEmpty();

    assertThat(post(signed("ROOT", "execute-api")).statusCode()).isEqualTo(200);
    assertThat(post(signed("ASKER", "execute-api")).statusCode()).isEqualTo(200);
    assertThat(asked).matches("arn:aws:execute-api:us-east-1:0{12}:[^/]+/dev/POST/lookup");
    JsonNode identity = lambda.lastCall().input().at("/requestContext/identity");
    assertThat(identity.path("userArn").asText()).isEqualTo(ASKER.arn());
  }

  @Test
  void what_is_no_signature_is_told_from_none_and_is_not_repeated() throws Exception {
    String scope = "Credential=ROOT/20260101/us-east-1/execute-api/aws4_request";
    String rest = ", SignedHeaders=host, Signature=0";
    String token = "eyJraWQiOiJhIn0.eyJzdWIiOiI1YzBkIn0.c2ln";
    for (String header :
        List.of(
            "Bearer ROOT",
            scope,
            scope + rest,
            token,
            token + " " + scope + rest,
            "Bearer " + token + ", " + scope + rest,
            "Bearer AWS4-HMAC-SHA256 " + scope + rest,
            "aws4-hmac-sha256 " + scope + rest,
            "AWS4-HMAC-SHA256" + scope + rest,
            "AWS4-HMAC-SHA256 " + scope,
            "AWS4-HMAC-SHA256 " + scope + ", Signature=0",
            "AWS4-HMAC-SHA256 " + scope + ", SignedHeaders=host",
            "AWS4-HMAC-SHA256 X" + scope + rest,
            "AWS4-HMAC-SHA256 " + scope + "/more" + rest)) {
      HttpResponse<String> answer = post(header);

      assertThat(answer.statusCode()).as(header).isEqualTo(403);
      assertThat(answer.headers().firstValue("x-amzn-ErrorType"))
          .as(header)
          .contains("IncompleteSignatureException");
      assertThat(answer.body()).contains("requires 'Credential'").doesNotContain("eyJ");
    }
    assertThat(lambda.calls()).isEmpty();
    assertThat(post("AWS4-HMAC-SHA256 Signature=0,SignedHeaders=host," + scope).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> post(String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String signed(String key, String service) {
    return String.format(
        Locale.ROOT,
        "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/%s/aws4_request,"
            + " SignedHeaders=host;x-amz-date, Signature=0",
        key,
        service);
  }

  private static ObjectNode template() {
    return (ObjectNode)
        Json.read(
            """
            {"Resources": {
              "Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "library"}},
              "Lookup": {"Type": "AWS::ApiGateway::Resource", "Properties": {
                "RestApiId": {"Ref": "Api"}, "PathPart": "lookup",
                "ParentId": {"Fn::GetAtt": ["Api", "RootResourceId"]}}},
              "Post": {"Type": "AWS::ApiGateway::Method", "Properties": {
                "RestApiId": {"Ref": "Api"}, "ResourceId": {"Ref": "Lookup"},
                "HttpMethod": "POST", "AuthorizationType": "AWS_IAM", "Integration": {
                  "Type": "AWS_PROXY", "IntegrationHttpMethod": "POST",
                  "Uri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations"}}},
              "Stage": {"Type": "AWS::ApiGateway::Stage", "Properties": {
                "RestApiId": {"Ref": "Api"}, "StageName": "dev"}}},
             "Outputs": {"Api": {"Value": {"Ref": "Api"}}}}
            """);
  }

  private final class SomeMay implements SignedCallers {
    @Override
    public Caller of(String accessKeyId, HttpExchange exchange) {
      return KEYS.getOrDefault(accessKeyId, Caller.UNKNOWN_KEY);
    }

    @Override
    public Optional<String> refusal(Caller caller, String methodArn) {
      asked = methodArn;
      return caller.equals(Caller.ROOT) || caller.equals(ASKER)
          ? Optional.empty()
          : Optional.of(caller.arn() + " is not authorized to perform: execute-api:Invoke");
    }
  }
}
