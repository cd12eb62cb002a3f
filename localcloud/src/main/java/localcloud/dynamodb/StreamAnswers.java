package localcloud.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Makes the engine's streams those of DynamoDB: each has its own records and view type, and numbers
 * are as long as there.
 */
record StreamAnswers(EngineApi streams, KeptStreams kept) {

  Reply answer(Call call) {
    if (!(call.input() instanceof ObjectNode input)) {
      return passed(call.operation(), call.view());
    }
    return switch (call.operation()) {
      case "DescribeStream" -> description(input);
      case "GetShardIterator" -> iterator(input);
      case "GetRecords" -> records(input);
      case "ListStreams" -> list(input);
      default -> passed(call.operation(), input);
    };
  }

  private Reply passed(String operation, JsonNode input) {
    String ours = StreamNumbers.shortened(Json.text(input));
    Reply reply = streams.call(operation, ours.getBytes(UTF_8));
    String answer = new String(reply.body(), UTF_8);
    return answer.contains("SequenceNumber") || answer.contains("shardId-")
        ? new Reply(reply.status(), reply.headers(), StreamNumbers.padded(answer).getBytes(UTF_8))
        : reply;
  }

  private Reply description(ObjectNode input) {
    StreamName name = StreamName.of(input.path("StreamArn").asText());
    Optional<KeptStream> stream = known(name);
    Reply reply = passed("DescribeStream", input);
    if (!reply.succeeded()) {
      return reply;
    }
    JsonNode answer = reply.output();
    StreamDescription shown = new StreamDescription((ObjectNode) answer.get("StreamDescription"));
    shown.leaveOpen();
    stream.ifPresent(one -> shown.show(one, name));
    return with(reply, answer);
  }

  private Reply iterator(ObjectNode input) {
    StreamName name = StreamName.of(input.path("StreamArn").asText());
    Optional<KeptStream> stream = known(name);
    StreamPlace.check(input);
    Reply reply = passed("GetShardIterator", input);
    if (reply.succeeded() && !shards(name).contains(input.path("ShardId").asText())) {
      throw AwsException.notFound(
          "Requested resource not found: Shard: "
              + input.path("ShardId").asText()
              + " in Stream: "
              + name.arn()
              + " not found");
    }
    if (!reply.succeeded()) {
      return reply;
    }
    String found = reply.output().path("ShardIterator").asText();
    long position = StreamIterator.position(found);
    long within =
        stream.map(one -> Math.clamp(position, one.after(), one.until())).orElse(position);
    if (within != position) {
      input.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER").put("SequenceNumber", "" + within);
      found = passed("GetShardIterator", input).output().path("ShardIterator").asText();
    }
    return with(
        reply, Json.object().put("ShardIterator", new StreamIterator(name, found).toString()));
  }

  private List<String> shards(StreamName name) {
    Reply described = passed("DescribeStream", Json.object().put("StreamArn", name.arn()));
    return described
        .output()
        .at("/StreamDescription/Shards")
        .valueStream()
        .map(shard -> shard.path("ShardId").asText())
        .toList();
  }

  private Reply list(ObjectNode input) {
    String after = input.path("ExclusiveStartStreamArn").asText();
    if (!after.isEmpty()) {
      StreamName name = StreamName.of(after);
      boolean there =
          streams
              .call("DescribeStream", Json.bytes(Json.object().put("StreamArn", after)))
              .succeeded();
      if (name.table().isEmpty() || !there) {
        throw name.notFound();
      }
    }
    return passed("ListStreams", input);
  }

  private Reply records(ObjectNode input) {
    Optional<StreamIterator> known = StreamIterator.read(input.path("ShardIterator").asText());
    if (known.isEmpty()) {
      return passed("GetRecords", input.put("ShardIterator", "none")); // The engine refuses it.
    }
    StreamIterator iterator = known.get();
    Optional<KeptStream> stream =
        kept.of(iterator.stream().table()).isEmpty() ? Optional.empty() : known(iterator.stream());
    Reply reply = passed("GetRecords", input.put("ShardIterator", iterator.ofEngine()));
    return reply.succeeded()
        ? with(reply, new StreamPage(reply.output()).of(iterator.stream(), stream))
        : reply;
  }

  /**
   * A stream as it was declared; nothing about one that only the engine knows.
   *
   * @throws localcloud.gateway.AwsException if its table has no such stream
   */
  private Optional<KeptStream> known(StreamName name) {
    Optional<KeptStream> stream = kept.find(name.table(), name.label());
    if (stream.isEmpty()) {
      JsonNode named = Json.object().put("StreamArn", name.arn());
      Reply engines = streams.call("DescribeStream", Json.bytes(named));
      JsonNode label = engines.output().at("/StreamDescription/StreamLabel");
      if (engines.succeeded() && !label.asText().equals(name.label())) {
        throw name.notFound();
      }
    }
    return stream;
  }

  private static Reply with(Reply reply, JsonNode answer) {
    return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
  }
}
