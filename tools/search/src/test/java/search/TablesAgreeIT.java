package search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import search.choice.Seeded;
import search.history.History;
import search.table.TableCall;
import search.table.TableSpec;

/** The simulated tables answer as the local cloud's engine does, call by call. */
class TablesAgreeIT {
  private static final int HISTORIES = 30;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static LocalCloud cloud;

  private int compared;
  private int refused;
  private int pages;

  @BeforeAll
  static void start() {
    cloud = LocalCloud.start(Options.forTests());
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  void every_call_of_sampled_histories_has_the_same_answer() {
    for (int history = 0; history < HISTORIES; history++) {
      compare(history);
    }

    assertThat(compared).isGreaterThan(500);
    assertThat(refused).isGreaterThan(10);
    assertThat(pages).isGreaterThan(10);
  }

  private void compare(int history) {
    List<TableCall> calls = new ArrayList<>();
    List<String> seeds = new ArrayList<>();
    History.run(
        Templates.SPEC,
        List.of(),
        new Seeded(history),
        shop -> {
          seeds.addAll(
              shop.productTable().items().values().stream().map(Object::toString).toList());
          shop.tables().watch(calls::add);
        });
    for (var table : Templates.SPEC.tables()) {
      send("CreateTable", creation(table, history));
    }
    for (String item : seeds) {
      var put = JSON.createObjectNode().put("TableName", Templates.SPEC.products());
      put.set("Item", json(item));
      send("PutItem", in(history, put));
    }
    for (int i = 0; i < calls.size(); i++) {
      if (!isRace(calls.get(i))) {
        compare("history " + history + ", call " + i, calls.get(i), history);
      }
    }
  }

  /** It met a transaction under way; here, one call follows the other. It has no effect. */
  private static boolean isRace(TableCall call) {
    return call.code().equals("TransactionConflictException");
  }

  private void compare(String where, TableCall call, int history) {
    var reply =
        cloud
            .gateway()
            .call(
                Call.json("dynamodb", call.operation(), Caller.ROOT, in(history, call.request())));
    var answer = reply.output();
    String code = answer.path("__type").asText("");
    String says = where + ": " + call.operation() + " " + call.request() + " -> " + answer;
    assertThat(code.substring(code.indexOf('#') + 1)).as(says).isEqualTo(call.code());
    for (String field : List.of("Item", "Items", "Count", "ScannedCount", "LastEvaluatedKey")) {
      assertThat(answer.path(field)).as(says).isEqualTo(call.answer().path(field));
    }
    for (String field : List.of("Responses", "UnprocessedKeys")) {
      assertThat(answer.path(field)).as(says).isEqualTo(in(history, call.answer().path(field)));
    }
    assertThat(codes(answer)).as(says).isEqualTo(codes(call.answer()));
    compared++;
    refused += call.code().isEmpty() ? 0 : 1;
    pages += call.operation().equals("Query") ? 1 : 0;
  }

  private static List<String> codes(JsonNode answer) {
    return answer.path("CancellationReasons").findValuesAsText("Code");
  }

  /** Each history has tables of its own. */
  private static JsonNode in(int history, JsonNode request) {
    String text = request.toString();
    for (var table : Templates.SPEC.tables()) {
      text = text.replace('"' + table.name() + '"', '"' + name(table, history) + '"');
    }
    return json(text);
  }

  private static String name(TableSpec table, int history) {
    return table.label() + "-" + history;
  }

  private static JsonNode creation(TableSpec table, int history) {
    var creation = JSON.createObjectNode().put("TableName", name(table, history));
    creation.put("BillingMode", "PAY_PER_REQUEST");
    var attributes = new java.util.TreeSet<>(List.of(table.key()));
    key(creation, table.key(), "");
    for (var index : table.indexes()) {
      var declared = creation.withArray("/GlobalSecondaryIndexes").addObject();
      declared
          .put("IndexName", index.name())
          .putObject("Projection")
          .put("ProjectionType", index.projection());
      key(declared, index.partitionKey(), index.sortKey());
      attributes.addAll(List.of(index.partitionKey(), index.sortKey()));
    }
    attributes.remove("");
    for (String attribute : attributes) {
      creation
          .withArray("/AttributeDefinitions")
          .addObject()
          .put("AttributeName", attribute)
          .put("AttributeType", "S");
    }
    return creation;
  }

  private static void key(ObjectNode declared, String partition, String sort) {
    var keys = declared.putArray("KeySchema");
    keys.addObject().put("AttributeName", partition).put("KeyType", "HASH");
    if (!sort.isEmpty()) {
      keys.addObject().put("AttributeName", sort).put("KeyType", "RANGE");
    }
  }

  private static void send(String operation, JsonNode request) {
    var reply = cloud.gateway().call(Call.json("dynamodb", operation, Caller.ROOT, request));
    assertThat(reply.succeeded()).as(reply.output().toString()).isTrue();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
