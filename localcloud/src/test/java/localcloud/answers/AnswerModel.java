package localcloud.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * What AWS's API model says about the answers of one service: the required members, lengths,
 * patterns and enumerations that stock clients may rely on, and check when they send a value back.
 */
final class AnswerModel {
  private static final Map<String, Optional<AnswerModel>> READ = new ConcurrentHashMap<>();

  private final Map<String, String> outputs = new HashMap<>();
  private final Map<String, JsonNode> shapes = new HashMap<>();

  private AnswerModel(String lines) {
    lines
        .lines()
        .map(Json::read)
        .forEach(
            line -> {
              if (line.has("operation")) {
                outputs.put(line.get("operation").asText(), line.get("output").asText());
              } else {
                shapes.put(line.get("name").asText(), line);
              }
            });
  }

  static Optional<AnswerModel> of(String service) {
    return READ.computeIfAbsent(service, AnswerModel::read);
  }

  private static Optional<AnswerModel> read(String service) {
    try (InputStream in = AnswerModel.class.getResourceAsStream(service + ".json")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new AnswerModel(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SQS answers older clients itself, in the protocol in which the other services are written. */
  private static boolean isForm(String operation, Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8).contains("<" + operation + "Response");
  }

  boolean has(String operation) {
    return outputs.containsKey(operation);
  }

  /** What is wrong with an answer; nothing if it fits, or if this operation is not in the model. */
  List<String> problems(String operation, Reply reply) {
    String output = outputs.getOrDefault(operation, "");
    if (output.isEmpty()) {
      return List.of();
    }
    JsonNode shape = shapes.get(output);
    if (isForm(operation, reply)) {
      return List.of();
    }
    ShapeCheck check = new ShapeCheck(shapes, new ArrayList<>());
    String payload = shape.path("payload").asText();
    String type = reply.headers().getOrDefault("content-type", "");
    if (!payload.isEmpty()) {
      JsonNode body = shapes.get(shape.at("/members/" + payload + "/shape").asText());
      if (!body.path("type").asText().equals("structure")) {
        return List.of();
      }
      shape = body;
    }
    if (type.contains("xml") && reply.body().length > 0) {
      check.value(operation, shape, new XmlAnswer(shapes).read(reply.body(), shape));
    } else if (reply.body().length == 0 || type.contains("json") || type.contains("cbor")) {
      check.value(operation, shape, reply.output());
    }
    return check.problems();
  }
}
