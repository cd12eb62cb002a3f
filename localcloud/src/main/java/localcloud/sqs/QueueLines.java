package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import localcloud.gateway.Json;
import org.elasticmq.QueueData;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DBMessage;
import org.elasticmq.persistence.sql.DBQueue;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List$;
import scala.jdk.javaapi.CollectionConverters;

/** Lines about queues and their messages, with the fields that ElasticMQ itself would store. */
final class QueueLines {
  private QueueLines() {}

  static ObjectNode of(QueueData queue) {
    return of(CreateQueueMetadata.from(queue));
  }

  static ObjectNode of(CreateQueueMetadata queue) {
    ObjectNode line = Json.object().put("queue", queue.name());
    return line.set("settings", Json.read(DBQueue.from(queue).data()));
  }

  static ObjectNode of(String queue, InternalMessage message) {
    DBMessage stored = DBMessage.from(message);
    return update(queue, message)
        .put("content", new String(stored.content(), UTF_8))
        .put("created", stored.created())
        .put("group", text(stored.groupId()))
        .put("deduplication", text(stored.deduplicationId()));
  }

  /** What changes when a message is received. */
  static ObjectNode update(String queue, InternalMessage message) {
    DBMessage stored = DBMessage.from(message);
    ObjectNode line = Json.object().put("queue", queue).put("message", stored.messageId());
    line.put("nextDelivery", stored.nextDelivery())
        .put("receiveCount", stored.receiveCount())
        .put("trace", text(stored.tracingId()))
        .put("sequence", text(stored.sequenceNumber()))
        .put("deadLetterSource", text(stored.deadLetterSourceQueueName()));
    if (stored.received().isDefined()) {
      line.put("received", (Long) stored.received().get());
    }
    line.set("receipts", Json.read(stored.deliveryReceipts()));
    return line.set("attributes", Json.read(stored.attributes()));
  }

  static ObjectNode gone(String queue, @Nullable String message) {
    ObjectNode line = Json.object().put("queue", queue).put("gone", true);
    return message == null ? line : line.put("message", message);
  }

  /** Throws if neither {@link #of} nor its sisters have made it. */
  static ObjectNode checked(ObjectNode line) {
    line.required("queue");
    if (line.has("content")) {
      message(line);
    } else if (line.has("message") || line.has("gone")) {
      return line;
    } else {
      queue(line);
    }
    return line;
  }

  private static CreateQueueMetadata queue(JsonNode line) {
    return new DBQueue(line.path("queue").asText(), Json.bytes(line.required("settings")))
        .toCreateQueue();
  }

  static List<CreateQueueMetadata> sorted(Collection<ObjectNode> lines) {
    List<CreateQueueMetadata> all = lines.stream().map(QueueLines::queue).toList();
    return CollectionConverters.asJava(
        CreateQueueMetadata.mergePersistedAndBaseQueues(
            CollectionConverters.asScala(all).toList(), List$.MODULE$.empty()));
  }

  static InternalMessage message(JsonNode line) {
    Option<Object> received =
        line.hasNonNull("received")
            ? Option.apply((Object) line.path("received").asLong())
            : Option.empty();
    return new DBMessage(
            line.path("message").asText(),
            Json.bytes(line.path("receipts")),
            line.path("nextDelivery").asLong(),
            line.path("content").asText().getBytes(UTF_8),
            Json.bytes(line.path("attributes")),
            line.path("created").asLong(),
            received,
            line.path("receiveCount").asInt(),
            option(line, "group"),
            option(line, "deduplication"),
            option(line, "trace"),
            option(line, "sequence"),
            option(line, "deadLetterSource"))
        .toInternalMessage();
  }

  private static @Nullable String text(Option<String> value) {
    return value.isDefined() ? value.get() : null;
  }

  private static Option<String> option(JsonNode line, String field) {
    return Option.apply(line.path(field).textValue());
  }
}
