package localcloud;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import localcloud.access.AccessControl;
import localcloud.apigateway.RestApis;
import localcloud.cognito.Cognito;
import localcloud.deploy.ResourceType;
import localcloud.deploy.Standing;
import localcloud.dynamodb.DynamoDb;
import localcloud.eventbridge.EventBridge;
import localcloud.faults.FaultKind;
import localcloud.faults.Faults;
import localcloud.faults.FaultsPage;
import localcloud.gateway.Gateway;
import localcloud.gateway.Service;
import localcloud.hops.Hops;
import localcloud.lambda.Lambda;
import localcloud.lambda.function.Permissions;
import localcloud.observe.Observe;
import localcloud.s3.S3;
import localcloud.schemas.Schemas;
import localcloud.see.Doings;
import localcloud.see.Looks;
import localcloud.see.See;
import localcloud.sns.Sns;
import localcloud.sqs.Sqs;
import localcloud.ssm.ParameterStore;
import localcloud.time.ClockPage;
import localcloud.time.MovableClock;
import localcloud.wire.Visitors;

/**
 * The services behind the gateway. Each takes the services it needs as arguments, so only a correct
 * order compiles.
 *
 * @param types the resource types that a template may declare
 */
record Services(
    List<ResourceType> types,
    ParameterStore parameters,
    S3 s3,
    EventBridge events,
    Lambda lambda,
    Hops hops,
    Faults faults,
    Looks looks) {

  static Services open(Base base, Closing closing) {
    Options options = base.options();
    MovableClock clock = base.clock();
    Gateway gateway = base.gateway();

    Hops hops = new Hops(clock);
    AccountServices account = AccountServices.open(base);
    S3 s3 =
        new S3(
            options.file("s3").orElse(base.temp().resolve("s3")),
            clock,
            base.temp().resolve("lent"));
    DynamoDb dynamoDb =
        closing.add(
            DynamoDb.start(options.repositoryRoot(), base.kept("dynamodb.sqlite"), base.temp()));
    Sqs sqs = closing.add(Sqs.start(clock, base.server().port(), base.kept("sqs")));
    Observe observe = closing.add(new Observe(gateway, clock, sqs::look, sqs::ageOfOldestMessage));
    EventBridge events =
        closing.add(
            new EventBridge(
                gateway, clock, base.kept("archives"), new EventMetrics(observe.metrics())));
    Schemas schemas = new Schemas();
    Sns sns = new Sns(gateway, clock);
    Permissions permissions = new Permissions();
    AccessControl access =
        new AccessControl(
            new DeployedPolicies(
                account.roles(), sqs::policiesOf, sns::policiesOf, permissions::of));
    Lambda lambda = closing.add(LambdaWiring.open(base, observe, access, permissions));
    Cognito cognito =
        new Cognito(
            clock, base.server().endpoint().toString(), base.kept("cognito"), options.spareKeys());
    RestApis apis =
        new RestApis(
            gateway,
            clock,
            hops,
            observe.logs(),
            observe.metrics(),
            cognito::claims,
            new ApiCallers(new KnownCallers(base.identities(), base.processes()), access));
    Faults faults = new Faults(new Workers(lambda.functions()), clock);
    options.accessReport().ifPresent(file -> closing.add(new AccessReport(file, gateway, access)));

    // A call passes through them in this order.
    Stream.of(hops, access, lambda.streamWrites(), faults).forEach(gateway::add);
    Stream<Service> single =
        Stream.of(
            s3.service(),
            sqs.service(),
            events.service(),
            schemas.service(),
            sns.service(),
            lambda.service(),
            cognito.service(),
            apis.service());
    Stream.of(
            single,
            account.services().stream(),
            dynamoDb.services().stream(),
            observe.services().stream())
        .flatMap(services -> services)
        .forEach(gateway::open);
    mountForPeople(base, "/_localcloud/hops", Visitors.READERS, hops::answer);
    base.server().mount(Lambda.RUNTIME_API_PREFIX, lambda.runtimeApi());
    base.server().mount(RestApis.PREFIX, Visitors.ALL, apis.handler());
    base.server().mount(Cognito.KEYS_PREFIX, Visitors.READERS, cognito.keys());
    mountForPeople(base, Cognito.CODES_PREFIX, Visitors.READERS, cognito.codes());
    mountForPeople(base, FaultsPage.PREFIX, Visitors.NONE, new FaultsPage(faults));
    mountForPeople(base, ClockPage.PREFIX, Visitors.NONE, new ClockPage(clock));

    List<ResourceType> types =
        Stream.of(
                account.resourceTypes(),
                s3.resourceTypes(),
                dynamoDb.resourceTypes(),
                sqs.resourceTypes(),
                observe.resourceTypes(),
                events.resourceTypes(),
                schemas.resourceTypes(),
                sns.resourceTypes(),
                lambda.resourceTypes(),
                cognito.resourceTypes(),
                apis.resourceTypes())
            .flatMap(List::stream)
            .toList();
    Looks looks = new Looks(gateway, lambda.functions()::workers, sqs::messages);
    return new Services(types, account.parameters(), s3, events, lambda, hops, faults, looks);
  }

  /** Continues what an earlier cloud has acknowledged and not finished. */
  void resume() {
    lambda.resume();
    events.resume();
  }

  /** Opens the page that shows what is deployed. */
  See show(Base base, Supplier<List<Standing>> deployed) {
    Doings doings =
        new Doings(base.gateway(), base.clock(), base.server().endpoint(), looks, hops::forget);
    for (FaultKind kind : FaultKind.values()) {
      doings.knowFault(kind.word(), kind.description());
    }
    See see = new See(hops, deployed, looks, doings);
    mountForPeople(base, See.PREFIX, Visitors.OWN, see);
    return see;
  }

  private static void mountForPeople(
      Base base, String prefix, Visitors visitors, HttpHandler page) {
    base.server().mount(prefix, visitors, new PeoplesPage(page, base.processes()));
  }
}
