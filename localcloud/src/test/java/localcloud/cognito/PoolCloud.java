package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.apigateway.RestApis;
import localcloud.apigateway.RootSigns;
import localcloud.assembly.CloudAssembly;
import localcloud.deploy.Deployer;
import localcloud.deploy.PropertyRules;
import localcloud.deploy.ResourceType;
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
import localcloud.wire.SdkClients;
import localcloud.wire.Visitors;
import localcloud.wire.WireServer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** User pools and an API behind a gateway and a server of their own, called by the AWS SDK. */
final class PoolCloud implements AutoCloseable {
  static final String PASSWORD = "Correct-Horse-7";

  /** The tests of the hash itself use the real one. */
  private static final PasswordHash CHEAP = new PasswordHash(64, 1);

  final Gateway gateway = new Gateway();
  final MovableClock clock = new MovableClock();
  final Hops hops = new Hops(clock);
  final FakeService lambda =
      new FakeService("lambda", call -> Reply.json(200, Json.object().put("statusCode", 200)));
  final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  final Cognito cognito;
  final CognitoIdentityProviderClient sdk =
      SdkClients.build(CognitoIdentityProviderClient.builder(), server);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Deployer deployer;

  PoolCloud(@Nullable Path data) {
    cognito =
        new Cognito(
            clock,
            server.endpoint().toString(),
            data == null ? null : data.resolve("cognito"),
            CHEAP,
            new SharedKeys());
    Observe observe = new Observe(gateway, clock, queue -> Duration.ZERO);
    RestApis apis =
        new RestApis(
            gateway,
            clock,
            hops,
            (group, stream, at, line) -> {},
            observe.metrics(),
            cognito::claims,
            new RootSigns());
    gateway.add(hops);
    gateway.open(lambda);
    gateway.open(cognito.service());
    server.mount(RestApis.PREFIX, Visitors.ALL, apis.handler());
    server.mount(Cognito.KEYS_PREFIX, cognito.keys());
    server.mount(Cognito.CODES_PREFIX, cognito.codes());
    List<ResourceType> types = new ArrayList<>(apis.resourceTypes());
    types.addAll(cognito.resourceTypes());
    deployer =
        new Deployer(
            types,
            server.endpoint().toString(),
            name -> Optional.empty(),
            data == null ? StateDirectory.none() : StateDirectory.in(data),
            PropertyRules.NONE);
    if (data != null) {
      deployer.restore(Progress.SILENT);
    }
  }

  /** Deploys the library; each logical id becomes an output. */
  PoolCloud deploy(Path directory) {
    return deploy(directory, Library.template());
  }

  PoolCloud deploy(Path directory, ObjectNode template) {
    ObjectNode outputs = template.putObject("Outputs");
    template
        .path("Resources")
        .fieldNames()
        .forEachRemaining(id -> outputs.putObject(id).putObject("Value").put("Ref", id));
    try {
      Files.writeString(
          directory.resolve("manifest.json"),
          """
          {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
            "properties": {"templateFile": "Library.template.json"}}}}
          """);
      Files.write(directory.resolve("Library.template.json"), Json.bytes(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deployer.deploy(CloudAssembly.read(directory), Progress.SILENT);
    // Waits for the keys: on a busy machine, an SDK's first call would not.
    read("/" + id("Pool") + "/.well-known/jwks.json");
    read("/" + id("Other") + "/.well-known/jwks.json");
    return this;
  }

  /** Removes all users. */
  void clear() {
    for (String pool : List.of(id("Pool"), id("Other"))) {
      sdk.listUsers(call -> call.userPoolId(pool))
          .users()
          .forEach(
              user -> sdk.adminDeleteUser(call -> call.userPoolId(pool).username(user.username())));
    }
  }

  /** The physical id of a resource. */
  String id(String logicalId) {
    return deployer.outputs("Library").get(logicalId);
  }

  void destroy() {
    deployer.undeployAll(Progress.SILENT);
  }

  /** A confirmed user of a pool. */
  void user(String name, String pool) {
    sdk.adminCreateUser(
        call ->
            call.userPoolId(id(pool))
                .username(name)
                .temporaryPassword("Temporary-1!")
                .userAttributes(
                    AttributeType.builder()
                        .name("email")
                        .value(name + "@library.example")
                        .build()));
    sdk.adminSetUserPassword(
        call -> call.userPoolId(id(pool)).username(name).password(PASSWORD).permanent(true));
  }

  AuthenticationResultType signIn(String name, String pool) {
    return trySignIn(name, PASSWORD, pool).authenticationResult();
  }

  InitiateAuthResponse trySignIn(String name, String password, String pool) {
    return sdk.initiateAuth(
        call ->
            call.clientId(id(pool + "Client"))
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", password)));
  }

  AuthenticationResultType refresh(String token, String pool) {
    return sdk.initiateAuth(
            call ->
                call.clientId(id(pool + "Client"))
                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                    .authParameters(Map.of("REFRESH_TOKEN", token)))
        .authenticationResult();
  }

  /** GETs a resource of the API. */
  HttpResponse<String> get(String resource, String... headers) {
    return read("/execute-api/" + id("Api") + "/dev/" + resource, headers);
  }

  HttpResponse<String> read(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.endpoint() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The claims that the function got last. */
  JsonNode claims() {
    return lambda.lastCall().input().at("/requestContext/authorizer/claims");
  }

  @Override
  public void close() {
    sdk.close();
    http.close();
    server.close();
  }
}
