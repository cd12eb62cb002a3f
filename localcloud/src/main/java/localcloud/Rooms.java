package localcloud;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.access.AccessControl;
import localcloud.apigateway.RestApis;
import localcloud.cloudformation.CloudFormation;
import localcloud.deploy.Deployer;
import localcloud.deploy.InertType;
import localcloud.deploy.ResourceType;
import localcloud.dynamodb.DynamoDb;
import localcloud.eventbridge.EventBridge;
import localcloud.faults.Faults;
import localcloud.faults.FaultsPage;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.gateway.WireServer;
import localcloud.iam.IamTypes;
import localcloud.iam.Roles;
import localcloud.lambda.LambdaRoom;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.function.Surroundings;
import localcloud.lambda.source.stream.StreamPositions;
import localcloud.lambda.source.stream.StreamPositionsFile;
import localcloud.observe.Hops;
import localcloud.observe.Observe;
import localcloud.s3.S3;
import localcloud.schemas.Schemas;
import localcloud.sns.Sns;
import localcloud.sqs.Sqs;
import localcloud.ssm.ParameterStore;
import localcloud.ssm.ParameterType;
import localcloud.ssm.Ssm;
import localcloud.sts.Sts;
import localcloud.time.ClockPage;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/** Opens every room behind the one door, and tells each what it needs of the others. */
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
  private final TempDirectory temp;
  private final WireServer server;
  private final Observe observe;
  private final LambdaRoom lambda;
  private final S3 s3;
  private final AccessControl access;
  private final Faults faults;

  Rooms(Options options, MovableClock clock, Closing closing) {
    this.options = options;
    this.clock = clock;
    this.closing = closing;
    this.parameters = new ParameterStore(clock, options.file("parameters.json"));
    this.hops = new Hops(clock);
    this.server = closing.add(Door.open(gateway, identities, options.address(), options.port()));
    gateway.add(hops);
    this.temp = closing.add(TempDirectory.create());
    server.mount("/_localcloud/hops", hops::answer);
    openAccount();
    this.s3 = openS3();
    openDynamoDb();
    Sqs sqs = openSqs();
    this.observe = openObserve(sqs);
    EventBridge eventBridge = openEventBridge();
    this.access =
        new AccessControl(
            new DeployedPolicies(
                roles,
                sqs::policiesOf,
                eventBridge.policies()::of,
                openSns()::policiesOf,
                function -> permissions().of(function)));
    gateway.add(access);
    this.lambda = openLambda();
    openApiGateway();
    options.accessReport().ifPresent(file -> closing.add(new AccessReport(file, gateway, access)));
    this.faults = new Faults(new Workers(lambda.functions()), clock);
    gateway.add(faults);
    server.mount(FaultsPage.PREFIX, new FaultsPage(faults));
    server.mount(ClockPage.PREFIX, new ClockPage(clock));
  }

  private void openAccount() {
    gateway.open(new Ssm(parameters));
    gateway.open(
        new Sts(arn -> roles.all().stream().anyMatch(role -> role.arn().equals(arn)), clock));
    types.add(new ParameterType(parameters));
    types.add(new InertType("AWS::CDK::Metadata", Set.of("Analytics"), ""));
    types.add(
        new InertType(
            "AWS::ECR::Repository",
            Set.of(
                "RepositoryName",
                "ImageTagMutability",
                "LifecyclePolicy.LifecyclePolicyText",
                "RepositoryPolicyText.*"),
            "RepositoryName"));
    types.addAll(IamTypes.of(roles));
  }

  /** Opens CloudFormation, which needs the deployer, which needs all the other rooms. */
  void openCloudFormation(Deployer deployer) {
    gateway.open(
        closing.add(new CloudFormation(deployer, s3::find, clock, this::warmFunctionsIfWanted)));
  }

  private S3 openS3() {
    S3 s3 = new S3(options.file("s3").orElse(temp.path().resolve("s3")), clock);
    gateway.open(s3.service());
    types.addAll(s3.resourceTypes());
    return s3;
  }

  private void openDynamoDb() {
    DynamoDb dynamoDb =
        closing.add(
            DynamoDb.start(options.repositoryRoot(), fileOrNull("dynamodb.sqlite"), temp.path()));
    dynamoDb.services().forEach(gateway::open);
    types.addAll(dynamoDb.resourceTypes());
  }

  private Sqs openSqs() {
    Sqs sqs = closing.add(Sqs.start(clock, server.port(), fileOrNull("sqs")));
    gateway.open(sqs.service());
    types.addAll(sqs.resourceTypes());
    return sqs;
  }

  private Observe openObserve(Sqs sqs) {
    Observe room = closing.add(new Observe(gateway, clock, sqs::ageOfOldestMessage));
    room.services().forEach(gateway::open);
    types.addAll(room.resourceTypes());
    return room;
  }

  private EventBridge openEventBridge() {
    EventBridge eventBridge =
        closing.add(
            new EventBridge(
                gateway, clock, fileOrNull("archives"), new EventMetrics(observe.metrics())));
    gateway.open(eventBridge.service());
    types.addAll(eventBridge.resourceTypes());
    Schemas schemas = new Schemas();
    gateway.open(schemas.service());
    types.addAll(schemas.resourceTypes());
    return eventBridge;
  }

  private Sns openSns() {
    Sns sns = new Sns(gateway, clock);
    gateway.open(sns.service());
    types.addAll(sns.resourceTypes());
    return sns;
  }

  private Permissions permissions() {
    return lambda.permissions();
  }

  private LambdaRoom openLambda() {
    StreamPositions positions =
        options
            .file("streams.json")
            .<StreamPositions>map(StreamPositionsFile::new)
            .orElseGet(StreamPositions::inMemory);
    LambdaRoom room =
        closing.add(
            new LambdaRoom(
                new Surroundings(
                    gateway,
                    clock,
                    server::endpoint,
                    identities::accessKeyFor,
                    this::log,
                    (metric, function, value, unit) ->
                        observe
                            .metrics()
                            .record("AWS/Lambda", metric, Map.of("FunctionName", function), value),
                    temp.path(),
                    options.classArchives()),
                positions));
    server.mount(LambdaRoom.RUNTIME_API_PREFIX, room.runtimeApi());
    types.addAll(room.resourceTypes());
    return room;
  }

  private void log(Caller function, String group, String stream, String line) {
    if (access.mayLog(function, group, stream)) {
      observe.logs().log(group, stream, clock.instant(), line);
    }
  }

  private void openApiGateway() {
    RestApis apis = new RestApis(gateway, clock, hops, observe.logs(), observe.metrics());
    gateway.open(apis.service());
    server.mount(RestApis.PREFIX, apis.handler());
    types.addAll(apis.resourceTypes());
  }

  private void warmFunctionsIfWanted() {
    if (options.warm()) {
      warmFunctions();
    }
  }

  /**
   * Starts one worker for each function that has none, so that its first invocation does not wait.
   */
  void warmFunctions() {
    lambda.functions().warm();
  }

  static Call listFunctions() {
    return new Call(
        "lambda",
        "ListFunctions",
        Caller.service("localcloud"),
        "GET",
        "/2015-03-31/functions/",
        Map.of(),
        new byte[0]);
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

  Faults faults() {
    return faults;
  }

  Hops hops() {
    return hops;
  }

  WireServer server() {
    return server;
  }

  private @Nullable Path fileOrNull(String name) {
    return options.file(name).orElse(null);
  }
}
