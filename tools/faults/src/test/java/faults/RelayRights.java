package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import localcloud.report.Progress;

/** What the relay's role allows, as its template says, and the same stack without one of it. */
record RelayRights(Cloud cloud) {
  private static final String STACK = "BasketStack";

  /** Lambda asks for the first, but the local cloud does not; nothing here needs the others. */
  private static final Set<String> NOT_NEEDED =
      Set.of(
          "dynamodb:ListStreams", "sqs:SendMessage", "logs:CreateLogStream", "logs:PutLogEvents");

  static Stream<String> needed() {
    List<String> actions = new ArrayList<>();
    for (JsonNode policy : policies(Json.read(text(Cloud.CDK_OUT)))) {
      policy.findValues("Action").forEach(value -> actions.addAll(texts(value)));
    }
    return actions.stream().filter(action -> !NOT_NEEDED.contains(action)).distinct();
  }

  void revoke(String action, Path copy) throws IOException {
    try (Stream<Path> files = Files.list(Cloud.CDK_OUT)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    JsonNode template = Json.read(text(copy));
    for (JsonNode policy : policies(template)) {
      for (JsonNode statement : policy.at("/Properties/PolicyDocument/Statement")) {
        replace((ObjectNode) statement, action);
      }
    }
    Files.writeString(copy.resolve(STACK + ".template.json"), Json.text(template));
    cloud.local().deploy(copy, List.of(STACK), Progress.SILENT);
  }

  void giveBack() {
    cloud.local().deploy(Cloud.CDK_OUT, List.of(STACK), Progress.SILENT);
  }

  /** A policy may not be without an action, so another one takes its place. */
  private static void replace(ObjectNode statement, String action) {
    JsonNode actions = statement.path("Action");
    ArrayNode left = Json.object().putArray("Action");
    texts(actions).forEach(one -> left.add(one.equals(action) ? "dynamodb:DescribeTable" : one));
    statement.set("Action", left);
  }

  private static List<JsonNode> policies(JsonNode template) {
    return template.path("Resources").properties().stream()
        .filter(resource -> resource.getKey().startsWith("RelayFunction"))
        .map(Map.Entry::getValue)
        .filter(resource -> resource.path("Type").asText().equals("AWS::IAM::Policy"))
        .toList();
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).toList()
        : List.of(value.asText());
  }

  private static String text(Path assembly) {
    try {
      return Files.readString(assembly.resolve(STACK + ".template.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
