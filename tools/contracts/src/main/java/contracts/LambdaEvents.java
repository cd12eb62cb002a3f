package contracts;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Events as a function gets them: JSON, read by the serializers of Lambda's managed runtime. */
public final class LambdaEvents {
  private LambdaEvents() {}

  /** A batch of a queue's messages. */
  public static SQSEvent ofQueue(List<JsonNode> messages) {
    return read(batch(messages), SQSEvent.class);
  }

  /** A batch of a stream's records. */
  public static DynamodbEvent ofStream(List<JsonNode> records) {
    return read(batch(records), DynamodbEvent.class);
  }

  private static JsonNode batch(List<JsonNode> records) {
    var event = Contracts.JSON.createObjectNode();
    event.putArray("Records").addAll(records);
    return event;
  }

  private static <T> T read(JsonNode event, Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        .fromJson(event.toString());
  }
}
