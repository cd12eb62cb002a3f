package search.template;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import search.api.Gate;
import search.api.StageRate;
import search.lambda.FunctionSpec;
import search.queue.QueueMapping;
import search.queue.QueueSpec;
import search.queue.RuleSpec;
import search.schedule.ScheduleSpec;
import search.stream.StreamMapping;
import search.table.TableSpec;
import search.watch.AlarmSpec;

/** The shop's numbers, as they are deployed. */
public final class ShopTemplates {

  /** Of an account in a region (API Gateway Developer Guide, "Amazon API Gateway quotas"). */
  private static final StageRate ALL_REQUESTS = new StageRate(10_000, 5_000);

  private final CloudAssembly assembly;
  private final References references;
  private final MappingReader mappings;
  private final SettingReader settings;

  private ShopTemplates(CloudAssembly assembly) {
    this.assembly = assembly;
    this.references = new References(assembly);
    this.mappings = new MappingReader(references);
    this.settings = new SettingReader(assembly, references);
  }

  public static ShopTemplates read(Path cdkOut) {
    return new ShopTemplates(CloudAssembly.read(cdkOut));
  }

  public List<TableSpec> tables() {
    return resources("AWS::DynamoDB::Table").map(TableReader::of).toList();
  }

  public FunctionSpec function(String handler) {
    return resources("AWS::Lambda::Function")
        .filter(function -> function.properties().path("Handler").asText().equals(handler))
        .findFirst()
        .map(function -> FunctionReader.of(function, new FunctionRoleReader(assembly, references)))
        .orElseThrow(() -> new IllegalArgumentException("No template has a function " + handler));
  }

  /** The name of the table that a function is given. */
  public String tableOf(String handler) {
    return settings.target(handler, "TABLE_NAME");
  }

  /** The place in the templates of the bus that a function is given. */
  public String busOf(String handler) {
    return settings.target(handler, "EVENT_BUS_NAME");
  }

  /** The text of a function's environment variable. */
  public String setting(String handler, String name) {
    return settings.text(handler, name);
  }

  /** The queues; each after its dead letter queue. */
  public List<QueueSpec> queues() {
    return resources("AWS::SQS::Queue")
        .map(new QueueReader(references)::of)
        .sorted(Comparator.comparing(queue -> queue.deadLetters().isPresent()))
        .toList();
  }

  public List<RuleSpec> rules() {
    return resources("AWS::Events::Rule")
        .filter(rule -> rule.properties().has("EventPattern"))
        .filter(rule -> !rule.properties().path("State").asText().equals("DISABLED"))
        .flatMap(new RuleReader(references, new PermissionReader(assembly, references))::of)
        .toList();
  }

  /** What feeds a function from a queue. */
  public QueueMapping.Spec queueMapping(FunctionSpec function) {
    return mappings.queue(mapping(function));
  }

  /** What feeds a function from a table's stream. */
  public StreamMapping.Spec streamMapping(FunctionSpec function) {
    var mapping = mapping(function);
    String table = references.target(mapping.stack(), mapping.properties().path("EventSourceArn"));
    return mappings.stream(mapping, viewOf(table));
  }

  private String viewOf(String table) {
    return resources("AWS::DynamoDB::Table")
        .filter(one -> one.where().equals(table))
        .map(one -> one.properties().at("/StreamSpecification/StreamViewType").asText())
        .findFirst()
        .orElse("");
  }

  /** Where the mapping of a function puts what it gives up. */
  public Optional<String> givenUp(FunctionSpec function) {
    return mappings.givenUp(mapping(function));
  }

  /** What the API in the same stack as a function asks of requests. */
  public Gate gateOf(FunctionSpec function) {
    return new GateReader(assembly, references).of(function);
  }

  /** The name of the API in the same stack as a function. */
  public String apiOf(FunctionSpec function) {
    String stack = function.where().substring(0, function.where().indexOf('/'));
    return resources("AWS::ApiGateway::RestApi")
        .filter(api -> api.stack().equals(stack))
        .findFirst()
        .map(api -> api.properties().path("Name").asText())
        .orElseThrow();
  }

  /** What the stage of the API in the same stack as a function takes. */
  public StageRate rateOf(FunctionSpec function) {
    String stack = function.where().substring(0, function.where().indexOf('/'));
    return resources("AWS::ApiGateway::Stage")
        .filter(stage -> stage.stack().equals(stack))
        .flatMap(stage -> Elements.of(stage.properties().path("MethodSettings")))
        .filter(settings -> settings.has("ThrottlingRateLimit"))
        .findFirst()
        .map(
            settings ->
                new StageRate(
                    settings.path("ThrottlingRateLimit").asDouble(),
                    settings.path("ThrottlingBurstLimit").asDouble(ALL_REQUESTS.burst())))
        .orElse(ALL_REQUESTS);
  }

  /**
   * The alarms on what the search counts: AWS's own metrics, as far as it knows them, and those
   * that functions write.
   */
  public List<AlarmSpec> alarms() {
    return resources("AWS::CloudWatch::Alarm")
        .filter(AlarmReader::isCounted)
        .map(new AlarmReader(references)::of)
        .toList();
  }

  /** What calls a function by the clock. */
  public ScheduleSpec schedule(FunctionSpec function) {
    return resources("AWS::Events::Rule")
        .filter(rule -> rule.properties().has("ScheduleExpression"))
        .filter(
            rule ->
                Elements.of(rule.properties().path("Targets"))
                    .map(target -> references.target(rule.stack(), target.path("Arn")))
                    .anyMatch(function.where()::equals))
        .findFirst()
        .map(rule -> ScheduleReader.of(rule, function, mayCall(rule, function)))
        .orElseThrow(
            () ->
                new IllegalArgumentException("No rule calls " + function.name() + " by the clock"));
  }

  private boolean mayCall(Resource rule, FunctionSpec function) {
    return new PermissionReader(assembly, references)
        .mayInvoke("events.amazonaws.com", rule.where(), function.where());
  }

  private Resource mapping(FunctionSpec function) {
    return resources("AWS::Lambda::EventSourceMapping")
        .filter(mapping -> mappings.functionOf(mapping).equals(function.where()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No template has an event source mapping of " + function.name()));
  }

  private Stream<Resource> resources(String type) {
    return Resources.of(assembly, type);
  }
}
