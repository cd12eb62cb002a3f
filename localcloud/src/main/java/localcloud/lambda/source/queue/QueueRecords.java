package localcloud.lambda.source.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * A queue's messages in the form in which functions get them: see AWS's page "Using Lambda with
 * Amazon SQS".
 */
final class QueueRecords {
  private QueueRecords() {}

  static ObjectNode of(JsonNode message, String queueArn) {
    ObjectNode event =
        Json.object()
            .put("messageId", message.path("MessageId").asText())
            .put("receiptHandle", message.path("ReceiptHandle").asText())
            .put("body", message.path("Body").asText());
    ObjectNode attributes = event.putObject("attributes");
    message.path("Attributes").properties().forEach(e -> attributes.set(e.getKey(), e.getValue()));
    ObjectNode own = event.putObject("messageAttributes");
    message
        .path("MessageAttributes")
        .properties()
        .forEach(e -> own.set(e.getKey(), attribute(e.getValue())));
    event.put("md5OfBody", message.path("MD5OfBody").asText());
    if (message.hasNonNull("MD5OfMessageAttributes")) {
      event.put("md5OfMessageAttributes", message.path("MD5OfMessageAttributes").asText());
    }
    return event
        .put("eventSource", "aws:sqs")
        .put("eventSourceARN", queueArn)
        .put("awsRegion", queueArn.split(":")[3]);
  }

  /** The record as filter patterns see it, with a JSON body parsed. */
  static JsonNode forFilter(ObjectNode event) {
    try {
      JsonNode body = Json.read(event.path("body").asText());
      return body.isContainerNode() ? event.deepCopy().set("body", body) : event;
    } catch (AwsException e) {
      return event;
    }
  }

  private static ObjectNode attribute(JsonNode value) {
    ObjectNode attribute = Json.object();
    if (value.hasNonNull("StringValue")) {
      attribute.set("stringValue", value.path("StringValue"));
    }
    if (value.hasNonNull("BinaryValue")) {
      attribute.set("binaryValue", value.path("BinaryValue"));
    }
    attribute.putArray("stringListValues");
    attribute.putArray("binaryListValues");
    attribute.set("dataType", value.path("DataType"));
    return attribute;
  }
}
