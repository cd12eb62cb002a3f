package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** {@code AWS::SQS::Queue}. */
record QueueType(SqsService sqs) implements ResourceType {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "VisibilityTimeout", "30",
          "DelaySeconds", "0",
          "ReceiveMessageWaitTimeSeconds", "0",
          "RedrivePolicy", "",
          "MessageRetentionPeriod", "345600",
          "MaximumMessageSize", "1048576",
          "SqsManagedSseEnabled", "true");
  private static final List<String> ONLY_AT_CREATION = List.of("FifoQueue");
  private static final List<String> OTHERS =
      List.of("RedriveAllowPolicy", "KmsMasterKeyId", "ContentBasedDeduplication");

  @Override
  public String name() {
    return "AWS::SQS::Queue";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "QueueName",
        "VisibilityTimeout",
        "MessageRetentionPeriod",
        "DelaySeconds",
        "ReceiveMessageWaitTimeSeconds",
        "RedrivePolicy.*",
        "RedriveAllowPolicy.*",
        "SqsManagedSseEnabled",
        "KmsMasterKeyId",
        "MaximumMessageSize",
        "FifoQueue",
        "ContentBasedDeduplication",
        "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("QueueName", "FifoQueue");
  }

  @Override
  public String named() {
    return "QueueName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = queueName(wanted);
    if (find(name).isPresent()) {
      throw wanted.alreadyExists(name);
    }
    ObjectNode request = Json.object().put("QueueName", name);
    ObjectNode attributes = attributes(wanted.properties(), true);
    if (attributes.path("RedrivePolicy").asText().isEmpty()) {
      attributes.remove("RedrivePolicy");
    }
    request.set("Attributes", attributes);
    if (wanted.properties().has("Tags")) {
      request.set("tags", tags(wanted.properties().get("Tags")));
    }
    return deployed(name, done("CreateQueue", request).get("QueueUrl").asText());
  }

  /** Sets again what the engine does not keep, such as the retention period. */
  @Override
  public Deployed restore(Declared wanted) {
    return find(queueName(wanted)).map(url -> alter(wanted, url)).orElseGet(() -> create(wanted));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return alter(wanted, existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    sqs.ask("DeleteQueue", Json.object().put("QueueUrl", existing.physicalId()));
  }

  /** The queue's URL. */
  private Optional<String> find(String name) {
    Reply reply = sqs.ask("GetQueueUrl", Json.object().put("QueueName", name));
    return reply.succeeded()
        ? Optional.of(reply.output().get("QueueUrl").asText())
        : Optional.empty();
  }

  private Deployed alter(Declared wanted, String url) {
    ObjectNode request = Json.object().put("QueueUrl", url);
    request.set("Attributes", attributes(wanted.properties(), false));
    done("SetQueueAttributes", request);
    if (wanted.properties().has("Tags")) {
      ObjectNode tagging = Json.object().put("QueueUrl", url);
      done("TagQueue", tagging.set("Tags", tags(wanted.properties().get("Tags"))));
    }
    return deployed(QueueNames.ofUrl(url), url);
  }

  private JsonNode done(String operation, JsonNode input) {
    Reply reply = sqs.ask(operation, input);
    if (!reply.succeeded()) {
      JsonNode error = reply.output();
      throw new AwsException(
          reply.status(),
          error.path("__type").asText(),
          operation + ": " + error.path("Message").asText(error.path("message").asText()));
    }
    return reply.output();
  }

  private static Deployed deployed(String name, String url) {
    return new Deployed(
        url, Map.of("Arn", QueueNames.arn(name), "QueueName", name, "QueueUrl", url));
  }

  private static String queueName(Declared wanted) {
    String name = wanted.nameFrom("QueueName");
    boolean fifo = wanted.properties().path("FifoQueue").asBoolean();
    return fifo && !name.endsWith(".fifo") ? name + ".fifo" : name;
  }

  /** Every attribute, including defaults: removing one from a template resets it. */
  private static ObjectNode attributes(JsonNode properties, boolean creating) {
    ObjectNode attributes = Json.object();
    DEFAULTS.forEach(attributes::put);
    for (List<String> names : List.of(List.copyOf(DEFAULTS.keySet()), OTHERS)) {
      names.stream()
          .filter(properties::has)
          .forEach(name -> attributes.put(name, text(properties.get(name))));
    }
    if (!creating) {
      attributes.remove("ContentBasedDeduplication");
    }
    ONLY_AT_CREATION.stream()
        .filter(name -> creating && properties.has(name))
        .forEach(name -> attributes.put(name, text(properties.get(name))));
    return attributes;
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? Json.text(value) : value.asText();
  }

  private static ObjectNode tags(JsonNode list) {
    ObjectNode tags = Json.object();
    Json.tags(list).forEach(tags::put);
    return tags;
  }
}
