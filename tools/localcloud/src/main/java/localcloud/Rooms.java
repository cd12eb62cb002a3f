package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.apigateway.RestApis;
import localcloud.deploy.CdkMetadata;
import localcloud.deploy.ResourceType;
import localcloud.dynamodb.DynamoDb;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.gateway.WireServer;
import localcloud.iam.IamTypes;
import localcloud.iam.Roles;
import localcloud.lambda.LambdaRoom;
import localcloud.lambda.StreamPositions;
import localcloud.lambda.StreamPositionsFile;
import localcloud.lambda.Surroundings;
import localcloud.observe.Hops;
import localcloud.observe.LogSink;
import localcloud.sqs.Sqs;
import localcloud.ssm.ParameterStore;
import localcloud.ssm.ParameterType;
import localcloud.ssm.Ssm;
import localcloud.sts.Sts;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/** Opens every room behind the one door, and knows nothing more of them. */
final class Rooms {
  private final MovableClock clock;
  private final Options options;
  private final Closing closing;
  private final Gateway gateway = new Gateway();
  private final Identities identities = new Identities();
  private final Roles roles = new Roles();
  private final List<ResourceType> types = new ArrayList<>();
  private final ParameterStore parameters;
  private final Hops hops;
  private final LogSink logs = (group, stream, at, line) -> {};
  private final WireServer server;
  private final LambdaRoom functions;

  Rooms(Options options, MovableClock clock, Closing closing) {
    this.options = options;
    this.clock = clock;
    this.closing = closing;
    this.parameters =
        new ParameterStore(clock, options.data().map(data -> data.resolve("parameters.json")));
    this.hops = new Hops(clock);
    this.server = closing.add(Door.open(gateway, identities, options.port()));
    gateway.add(hops);
    openAccount();
    openEngines();
    this.functions = openFunctions();
    openApis();
  }

  private void openAccount() {
    gateway.open(new Ssm(parameters));
    gateway.open(new Sts());
    types.add(new ParameterType(parameters));
    types.add(new CdkMetadata());
    types.addAll(IamTypes.of(roles));
  }

  private void openEngines() {
    DynamoDb dynamoDb =
        closing.add(DynamoDb.start(options.repositoryRoot(), dataFile("dynamodb.sqlite")));
    dynamoDb.services().forEach(gateway::open);
    types.addAll(dynamoDb.resourceTypes());
    Sqs sqs = closing.add(Sqs.start(clock, server.port(), dataFile("sqs")));
    gateway.open(sqs.service());
    types.addAll(sqs.resourceTypes());
  }

  private LambdaRoom openFunctions() {
    TempDirectory temp = closing.add(TempDirectory.create());
    LambdaRoom lambda =
        closing.add(
            new LambdaRoom(
                new Surroundings(
                    gateway,
                    clock,
                    server::endpoint,
                    identities::accessKeyFor,
                    (function, group, stream, line) ->
                        logs.log(group, stream, clock.instant(), line),
                    (metric, function, value, unit) -> {},
                    options
                        .data()
                        .<StreamPositions>map(
                            data -> new StreamPositionsFile(data.resolve("streams.json")))
                        .orElseGet(StreamPositions::inMemory),
                    temp.path())));
    server.mount(LambdaRoom.RUNTIME_API_PREFIX, lambda.runtimeApi());
    types.addAll(lambda.resourceTypes());
    return lambda;
  }

  private void openApis() {
    RestApis apis = new RestApis(gateway, clock, hops, logs);
    server.mount(RestApis.PREFIX, apis.handler());
    server.mount("/_localcloud/hops", hops::answer);
    types.addAll(apis.resourceTypes());
  }

  /** Starts one worker for each function that has none, so that its first invocation does not wait. */
  void warmFunctions() {
    Call list = new Call("lambda", "ListFunctions", Caller.ROOT, "GET", "/2015-03-31/functions/", Map.of(), new byte[0]);
    for (JsonNode function : gateway.call(list).output().path("Functions")) {
      functions.functions().warm(function.path("FunctionName").asText());
    }
  }

  List<ResourceType> types() {
    return types;
  }

  Optional<String> parameter(String name) {
    return parameters.value(name);
  }

  Gateway gateway() {
    return gateway;
  }

  Hops hops() {
    return hops;
  }

  Roles roles() {
    return roles;
  }

  WireServer server() {
    return server;
  }

  private @Nullable Path dataFile(String name) {
    return options.data().map(data -> data.resolve(name)).orElse(null);
  }
}
