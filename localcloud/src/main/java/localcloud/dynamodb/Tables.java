package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** The control calls on tables, one at a time: each waits until the table is ready again. */
record Tables(Service dynamodb) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Optional<JsonNode> find(String name) {
    Reply reply = dynamodb.answer(call("DescribeTable", named(name)));
    return reply.succeeded() ? Optional.of(reply.output().get("Table")) : Optional.empty();
  }

  JsonNode create(ObjectNode request) {
    change("CreateTable", request);
    return ready(request.get("TableName").asText());
  }

  JsonNode update(String name, ObjectNode change) {
    change("UpdateTable", named(name).setAll(change));
    return ready(name);
  }

  void change(String operation, JsonNode input) {
    Reply reply = dynamodb.answer(call(operation, input));
    if (!reply.succeeded()) {
      JsonNode error = reply.output();
      String type = error.path("__type").asText();
      throw new AwsException(
          reply.status(),
          type.substring(type.indexOf('#') + 1),
          operation + ": " + error.path("message").asText());
    }
  }

  JsonNode read(String operation, String name) {
    return dynamodb.answer(call(operation, named(name))).output();
  }

  void delete(String name) {
    if (find(name).isPresent()) {
      change("DeleteTable", named(name));
      long deadline = deadline();
      while (find(name).isPresent()) {
        checkTime(deadline, name);
      }
    }
  }

  static ObjectNode named(String name) {
    return Json.object().put("TableName", name);
  }

  private JsonNode ready(String name) {
    long deadline = deadline();
    while (true) {
      Optional<JsonNode> table = find(name).filter(Tables::isActive);
      if (table.isPresent()) {
        return table.get();
      }
      checkTime(deadline, name);
    }
  }

  private static boolean isActive(JsonNode table) {
    return table.path("TableStatus").asText().equals("ACTIVE")
        && StreamSupport.stream(table.path("GlobalSecondaryIndexes").spliterator(), false)
            .allMatch(index -> index.path("IndexStatus").asText("ACTIVE").equals("ACTIVE"));
  }

  private static long deadline() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  private static void checkTime(long deadline, String name) {
    if (System.nanoTime() > deadline) {
      throw new AwsException(
          500, "InternalServerError", "Table " + name + " does not become ready");
    }
  }

  private static Call call(String operation, JsonNode input) {
    return Call.json("dynamodb", operation, Caller.ROOT, input);
  }
}
