package search.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Generates mistakes in templates: for each property on which reliability depends, other numbers,
 * the other truth, another name of the same kind, and its absence; and those of {@link
 * AccessMutants}.
 */
final class TemplateMutants {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The properties that the search reads, by the type of their resource. */
  private static final Map<String, Set<String>> READ =
      Map.of(
          "AWS::Lambda::EventSourceMapping",
          Set.of(
              "BatchSize",
              "BisectBatchOnFunctionError",
              "DestinationConfig",
              "FilterCriteria",
              "FunctionResponseTypes",
              "MaximumBatchingWindowInSeconds",
              "MaximumRecordAgeInSeconds",
              "MaximumRetryAttempts",
              "StartingPosition"),
          "AWS::SQS::Queue",
          Set.of("MessageRetentionPeriod", "RedrivePolicy", "VisibilityTimeout"),
          "AWS::Events::Rule",
          Set.of("EventPattern", "ScheduleExpression", "State", "Targets"),
          "AWS::Lambda::Function",
          Set.of("Timeout"),
          "AWS::CloudWatch::Alarm",
          Set.of(
              "ComparisonOperator",
              "Dimensions",
              "EvaluationPeriods",
              "MetricName",
              "Statistic",
              "Threshold",
              "TreatMissingData"));

  /** CloudFormation itself refuses a template without one of these. */
  private static final Set<String> REQUIRED =
      Set.of(
          "Arn",
          "ComparisonOperator",
          "Dimensions",
          "EvaluationPeriods",
          "EventPattern",
          "Filters",
          "Id",
          "MetricName",
          "Pattern",
          "ScheduleExpression",
          "Statistic",
          "Threshold",
          "StartingPosition",
          "Targets",
          "deadLetterTargetArn",
          "maxReceiveCount");

  /** Names, and what may be written by mistake in their place. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("TRIM_HORIZON", "LATEST"),
          Map.entry("notBreaching", "breaching"),
          Map.entry("breaching", "notBreaching"),
          Map.entry("Maximum", "Minimum"),
          Map.entry("Sum", "Minimum"),
          Map.entry("GreaterThanThreshold", "LessThanThreshold"),
          Map.entry("ApproximateNumberOfMessagesVisible", "NumberOfMessagesSent"),
          Map.entry("ApproximateAgeOfOldestMessage", "NumberOfMessagesSent"),
          Map.entry("OldestWaitingCheckout", "OldestWaiting"),
          Map.entry("Errors", "Throttles"),
          Map.entry("IteratorAge", "Throttles"),
          Map.entry("5XXError", "4XXError"),
          Map.entry("ENABLED", "DISABLED"),
          Map.entry("rate(1 minute)", "rate(1 hour)"));

  private final String file;
  private final JsonNode template;
  private final List<TemplateMutant> mutants = new ArrayList<>();

  private TemplateMutants(String file, JsonNode template) {
    this.file = file;
    this.template = template;
  }

  /** All of an assembly, in the order of its templates. */
  static List<TemplateMutant> of(Path cdkOut) throws IOException {
    var all = new ArrayList<TemplateMutant>();
    for (String file : templatesIn(cdkOut)) {
      var mutants =
          new TemplateMutants(file, JSON.readTree(Files.readString(cdkOut.resolve(file))));
      mutants.generate();
      all.addAll(mutants.mutants);
      all.addAll(AccessMutants.of(file, mutants.template));
    }
    return all;
  }

  private static List<String> templatesIn(Path cdkOut) throws IOException {
    try (var files = Files.list(cdkOut)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".template.json"))
          .sorted()
          .toList();
    }
  }

  private void generate() {
    template
        .path("Resources")
        .properties()
        .forEach(
            resource -> {
              String type = resource.getValue().path("Type").asText();
              READ.getOrDefault(type, Set.of()).stream()
                  .sorted()
                  .filter(name -> resource.getValue().path("Properties").has(name))
                  .forEach(name -> mutate("/Resources/" + resource.getKey() + "/Properties", name));
            });
  }

  private void mutate(String parent, String name) {
    String at = parent + "/" + name;
    var value = template.at(at);
    remove(parent, name);
    if (name.equals("Dimensions")) {
      elsewhere(at);
    } else {
      leaves(at, value);
    }
  }

  private void leaves(String at, JsonNode value) {
    if (value.isNumber()) {
      long number = value.asLong();
      LongStream.of(number / 10, number == 0 ? 1 : number * 10)
          .filter(other -> other > 0)
          .forEach(other -> set(at, JSON.getNodeFactory().numberNode(other)));
    } else if (value.isBoolean()) {
      set(at, JSON.getNodeFactory().booleanNode(!value.asBoolean()));
    } else if (value.isTextual() && OTHERS.containsKey(value.asText())) {
      set(at, JSON.getNodeFactory().textNode(OTHERS.get(value.asText())));
    } else if (value.isTextual() && value.asText().startsWith("{")) {
      insideText(at, value.asText());
    } else if (value.isContainerNode()) {
      inside(at, value);
    }
  }

  private void inside(String at, JsonNode value) {
    if (value.isObject() && value.properties().stream().noneMatch(f -> isIntrinsic(f.getKey()))) {
      for (var field : value.properties()) {
        remove(at, field.getKey());
        leaves(at + "/" + field.getKey(), field.getValue());
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        leaves(at + "/" + i, value.get(i));
      }
    }
  }

  private void remove(String parent, String name) {
    if (!REQUIRED.contains(name)) {
      add(parent + "/" + name, "without it", c -> ((ObjectNode) c.at(parent)).remove(name));
    }
  }

  private static boolean isIntrinsic(String key) {
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  /** A pattern in a text: without each of its parts. */
  private void insideText(String at, String text) {
    try {
      var pattern = (ObjectNode) JSON.readTree(text);
      for (String part :
          List.copyOf(pattern.properties().stream().map(Map.Entry::getKey).toList())) {
        var fewer = pattern.deepCopy();
        fewer.remove(part);
        set(at, JSON.getNodeFactory().textNode(fewer.toString()), "without " + part);
      }
    } catch (IOException e) {
      throw new IllegalStateException(at + " is no pattern", e);
    }
  }

  /** An alarm that looks at the next thing of its kind. */
  private void elsewhere(String at) {
    var own = template.at(at);
    template.path("Resources").properties().stream()
        .map(resource -> resource.getValue().path("Properties").path("Dimensions"))
        .filter(other -> !other.isMissingNode() && !other.equals(own))
        .filter(other -> other.findValues("Name").equals(own.findValues("Name")))
        .findFirst()
        .ifPresent(other -> set(at, other, "of another"));
  }

  private void set(String at, JsonNode value) {
    set(at, value, template.at(at).asText() + " -> " + value.asText());
  }

  private void set(String at, JsonNode value, String words) {
    int end = at.lastIndexOf('/');
    add(
        at,
        words,
        copy -> {
          String last = at.substring(end + 1);
          var parent = copy.at(at.substring(0, end));
          if (parent instanceof ObjectNode object) {
            object.set(last, value);
          } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
                .set(Integer.parseInt(last), value);
          }
        });
  }

  private void add(String at, String words, java.util.function.Consumer<JsonNode> change) {
    String stack = file.replace(".template.json", "/");
    String where = stack + at.replace("/Resources/", "").replace("/Properties/", " ");
    mutants.add(new TemplateMutant(where + ": " + words, file, template, change));
  }
}
