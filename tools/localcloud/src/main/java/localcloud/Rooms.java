package localcloud;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import localcloud.deploy.CdkMetadata;
import localcloud.deploy.ResourceType;
import localcloud.dynamodb.DynamoDb;
import localcloud.gateway.Gateway;
import localcloud.gateway.Identities;
import localcloud.gateway.WireServer;
import localcloud.iam.IamTypes;
import localcloud.iam.Roles;
import localcloud.observe.Hops;
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
  private final WireServer server;

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
