package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * The calls on tables. In the engine, every stream has both images, without which nobody could tell
 * that a write has changed nothing; callers see the view type that was declared.
 */
record TableStreams(EngineApi tables, EngineApi records, KeptStreams kept) {

  Reply answer(Call call) {
    return switch (call.operation()) {
      case "CreateTable", "UpdateTable", "DeleteTable" -> changed(call);
      case "DescribeTable" -> shown(passed(call), "Table");
      default -> passed(call);
    };
  }

  private Reply passed(Call call) {
    return tables.call(call.operation(), call.body());
  }

  private Reply changed(Call call) {
    synchronized (kept) {
      String table = call.view().path("TableName").asText();
      JsonNode stream = call.view().path("StreamSpecification");
      boolean enables = stream.path("StreamEnabled").asBoolean();
      return switch (call.operation()) {
        case "DeleteTable" -> withoutStreams(call, table);
        case "CreateTable" ->
            enables && described(table).isEmpty()
                ? enabled(call, table, List.of())
                : withoutStreams(call, table);
        default -> stream.has("StreamEnabled") ? updated(call, table, enables) : same(call);
      };
    }
  }

  private Reply withoutStreams(Call call, String table) {
    Reply reply = same(call);
    if (reply.succeeded()) {
      kept.put(table, List.of());
    }
    return reply;
  }

  private Reply same(Call call) {
    return shown(passed(call), "TableDescription");
  }

  private Reply updated(Call call, String table, boolean enables) {
    Optional<JsonNode> standing = described(table);
    if (standing.isEmpty()) {
      return passed(call);
    }
    JsonNode stream = standing.get().path("StreamSpecification");
    if (enables == stream.path("StreamEnabled").asBoolean()) {
      // API Reference, "UpdateTable", StreamSpecification.
      throw AwsException.validation(
          "Table already has "
              + (enables ? "an enabled" : "a disabled")
              + " stream: TableName: "
              + table);
    }
    List<KeptStream> before = new ArrayList<>(kept.of(table));
    String label = standing.get().path("LatestStreamLabel").asText();
    if (!enables && kept.find(table, label).isEmpty()) {
      before.add(KeptStream.of(label, StreamView.in(stream)));
      kept.put(table, before);
    }
    return enables ? enabled(call, table, before) : same(call);
  }

  /** Notes the view type before there is a stream that could be read. */
  private Reply enabled(Call call, String table, List<KeptStream> before) {
    ObjectNode input = (ObjectNode) call.input();
    ObjectNode specification = (ObjectNode) input.get("StreamSpecification");
    KeptStream stream = KeptStream.of(StreamView.in(specification));
    specification.put("StreamViewType", StreamView.NEW_AND_OLD_IMAGES.name());
    kept.put(table, with(before, stream));
    Reply reply = tables.call(call.operation(), Json.bytes(input));
    if (!reply.succeeded()) {
      kept.put(table, before);
      return reply;
    }
    JsonNode made = reply.output().path("TableDescription");
    long last = lastRecord(made.path("LatestStreamArn").asText());
    kept.put(
        table,
        with(
            before.stream().map(one -> one.ended(last)).toList(),
            stream.begun(made.path("LatestStreamLabel").asText(), last)));
    return shown(reply, "TableDescription");
  }

  private static List<KeptStream> with(List<KeptStream> before, KeptStream next) {
    List<KeptStream> streams = new ArrayList<>(before);
    streams.add(next);
    return streams;
  }

  /** The engine keeps the records of streams, and of tables, that are no more. */
  private long lastRecord(String stream) {
    ObjectNode latest =
        Json.object()
            .put("StreamArn", stream)
            .put("ShardId", "any")
            .put("ShardIteratorType", "LATEST");
    return StreamIterator.position(
        records
            .call("GetShardIterator", Json.bytes(latest))
            .output()
            .path("ShardIterator")
            .asText());
  }

  private Optional<JsonNode> described(String table) {
    Reply reply = tables.call("DescribeTable", Json.bytes(Tables.named(table)));
    return reply.succeeded() ? Optional.of(reply.output().path("Table")) : Optional.empty();
  }

  private Reply shown(Reply reply, String member) {
    if (!reply.succeeded()) {
      return reply;
    }
    JsonNode answer = reply.output();
    JsonNode table = answer.path(member);
    if (!(table.path("StreamSpecification") instanceof ObjectNode specification)) {
      return reply;
    }
    return kept.find(table.path("TableName").asText(), table.path("LatestStreamLabel").asText())
        .map(
            stream -> {
              specification.put("StreamViewType", stream.view().name());
              return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
            })
        .orElse(reply);
  }
}
