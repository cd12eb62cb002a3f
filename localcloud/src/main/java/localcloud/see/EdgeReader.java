package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.deploy.Standing;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** Finds the ways that templates declare: routes, event sources, rules, targets, redrives. */
final class EdgeReader {
  private static final Pattern ADDRESS = Pattern.compile("/execute-api/([^/]+)/");

  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final NodeNames names;
  private final RoutePaths paths;

  EdgeReader(List<Standing> resources, NodeNames names) {
    this.names = names;
    this.paths = new RoutePaths(resources);
    resources.forEach(this::read);
  }

  List<Edge> edges() {
    return List.copyOf(edges.values());
  }

  private void read(Standing one) {
    String id = one.declared().stack() + "/" + one.declared().logicalId();
    JsonNode it = one.declared().properties();
    switch (one.declared().type()) {
      case "AWS::ApiGateway::RestApi" -> add(NodeReader.CLIENT, id, "request", "", id);
      case "AWS::ApiGateway::Method" -> route(id, it);
      case "AWS::ApiGateway::Authorizer" -> {
        String api = names.named("execute-api", it.path("RestApiId").asText());
        it.path("ProviderARNs").forEach(pool -> add(api, arn(pool), "authorizer", "tokens", id));
      }
      case "AWS::Lambda::EventSourceMapping" -> {
        String function = names.named("lambda", it.path("FunctionName").asText());
        String source = it.path("EventSourceArn").asText();
        add(arn(it.path("EventSourceArn")), function, "source", sourceWord(source), id);
        onFailure(function, it, id);
      }
      case "AWS::Lambda::EventInvokeConfig" ->
          onFailure(names.named("lambda", it.path("FunctionName").asText()), it, id);
      case "AWS::Lambda::Function" -> {
        add(id, arn(it.path("DeadLetterConfig").path("TargetArn")), "dead", "failed", id);
        knownApis(id, it.path("Environment").path("Variables"));
      }
      case "AWS::Events::Rule" -> rule(id, it);
      case "AWS::SQS::Queue" -> redrive(id, it.path("RedrivePolicy"));
      case "AWS::SNS::Subscription" ->
          add(arn(it.path("TopicArn")), arn(it.path("Endpoint")), "target", "", id);
      default -> {
        // It leads nowhere.
      }
    }
  }

  /** No role speaks of an API that is open to all; that a function has its address does. */
  private void knownApis(String function, JsonNode variables) {
    for (JsonNode value : variables) {
      Matcher address = ADDRESS.matcher(value.asText());
      if (address.find()) {
        String api = names.named("execute-api", address.group(1));
        add(function, api, "calls", "HTTP", function);
      }
    }
  }

  private void route(String id, JsonNode method) {
    String uri = method.path("Integration").path("Uri").asText();
    int start = uri.indexOf("functions/");
    if (start >= 0) {
      String function = uri.substring(start + "functions/".length()).replace("/invocations", "");
      String route =
          method.path("HttpMethod").asText() + " " + paths.of(method.path("ResourceId").asText());
      add(
          names.named("execute-api", method.path("RestApiId").asText()),
          names.named("lambda", function),
          "route",
          route,
          id);
    }
  }

  private void rule(String id, JsonNode rule) {
    if (rule.has("EventPattern")) {
      String bus = rule.path("EventBusName").asText("default");
      add(names.named("events", bus), id, "rule", Json.text(rule.path("EventPattern")), id);
    }
    for (JsonNode target : rule.path("Targets")) {
      add(id, arn(target.path("Arn")), "target", "", id);
      add(id, arn(target.path("DeadLetterConfig").path("Arn")), "dead", "not delivered", id);
    }
  }

  private void redrive(String id, JsonNode declared) {
    JsonNode policy = declared.isTextual() ? Json.read(declared.asText()) : declared;
    String after = "after " + policy.path("maxReceiveCount").asText() + " receives";
    add(id, arn(policy.path("deadLetterTargetArn")), "dead", after, id);
  }

  private void onFailure(@Nullable String function, JsonNode config, String by) {
    JsonNode destinations = config.path("DestinationConfig");
    add(function, arn(destinations.path("OnFailure").path("Destination")), "dead", "failed", by);
    add(function, arn(destinations.path("OnSuccess").path("Destination")), "target", "done", by);
  }

  private @Nullable String arn(JsonNode arn) {
    return names.arn(arn.asText());
  }

  private static String sourceWord(String arn) {
    return arn.contains("/stream/") ? "stream" : "queue";
  }

  private void add(
      @Nullable String from, @Nullable String to, String kind, String detail, String by) {
    if (from == null || to == null) {
      return;
    }
    Edge known = edges.get(from + ">" + to + kind);
    Set<String> details = new LinkedHashSet<>(known == null ? List.of() : known.detail());
    if (!detail.isEmpty()) {
      details.add(detail);
    }
    edges.put(from + ">" + to + kind, new Edge(from, to, kind, new ArrayList<>(details), by));
  }
}
