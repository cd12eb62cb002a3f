package faults;

import acceptance.shop.Answer;
import acceptance.shop.Http;
import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop as its clients see it and as its tables and queues store it. */
record Shop(Cloud cloud) {
  private static final int MOST_TRIES = 10;

  Answer product(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
    return send("ProductStack", method, path, body, headers);
  }

  Answer basket(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
    return send("BasketStack", method, path, body, headers);
  }

  Answer get(String stack, String path) {
    return send(stack, "GET", path, null, Map.of());
  }

  /** Empties the tables, so they can be read quickly. */
  void clear() {
    cloud.traffic().awaitQuiet();
    cloud.deleteItems(cloud.output("BasketStack", "TableName"), "pk");
    cloud.deleteItems(cloud.output("OrderingStack", "TableName"), "orderId");
    cloud.deleteItems(cloud.output("ReceiptsStack", "TableName"), "orderId");
    cloud.deleteItems(cloud.output("ProductStack", "TableName"), "id");
  }

  /** What this user gets, whoever it is about. */
  Answer send(
      Senders.Sender sender,
      String stack,
      String method,
      String path,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    URI uri = URI.create(cloud.output(stack, "ApiUrl") + path);
    return Http.send(sender, method, uri, body == null ? null : Json.text(body), headers);
  }

  private Answer send(
      String stack,
      String method,
      String path,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    URI uri = URI.create(cloud.output(stack, "ApiUrl") + path);
    return Http.send(method, uri, body == null ? null : Json.text(body), headers);
  }

  /**
   * Adds a product and returns its id; tries again if an overloaded machine has answered too late.
   */
  String addProduct(String name, String price) {
    Answer answer = tryToAdd(name, price);
    for (int tries = 1; Attempt.of(answer) == Attempt.UNKNOWN && tries < MOST_TRIES; tries++) {
      answer = tryToAdd(name, price);
    }
    return expect(201, answer).json().path("id").asText();
  }

  private Answer tryToAdd(String name, String price) {
    return product("POST", "product", details(name, price), Map.of());
  }

  static ObjectNode details(String name, String price) {
    ObjectNode details = Json.object().put("name", name).put("category", "tools");
    details
        .putObject("price")
        .put("amount", new java.math.BigDecimal(price))
        .put("currency", "EUR");
    return details;
  }

  static ObjectNode basketOf(String user, Map<String, Integer> quantities) {
    ObjectNode basket = Json.object().put("userName", user);
    basket.putArray("items");
    quantities.forEach(
        (id, quantity) ->
            basket.withArray("items").addObject().put("productId", id).put("quantity", quantity));
    return basket;
  }

  static Answer expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("Expected " + status + ": " + answer);
    }
    return answer;
  }

  List<JsonNode> baskets() {
    return cloud.items(cloud.output("BasketStack", "TableName"));
  }

  List<JsonNode> orders() {
    return cloud.items(cloud.output("OrderingStack", "TableName"));
  }

  List<JsonNode> receipts() {
    return cloud.items(cloud.output("ReceiptsStack", "TableName"));
  }

  List<JsonNode> products() {
    return cloud.items(cloud.output("ProductStack", "TableName"));
  }

  /** The number of visible, delayed and in-flight messages. */
  int messagesIn(String queueOutput, String stack) {
    return messages(cloud.output(stack, queueOutput));
  }

  /** The number of messages that consumers have yet to take. */
  int waitingMessages() {
    return EventQueue.ALL.stream().mapToInt(queue -> messagesIn(queue.url(), queue.stack())).sum();
  }

  /** The number of messages in all dead-letter queues. */
  int deadLetters() {
    int ofEvents =
        EventQueue.ALL.stream()
            .flatMap(
                queue -> queue.deadLetters().stream().map(name -> messagesIn(name, queue.stack())))
            .mapToInt(Integer::intValue)
            .sum();
    return ofEvents
        + messagesIn("RelayDeadLetterQueueUrl", "BasketStack")
        + messagesIn("RelayDeadLetterQueueUrl", "OrderingStack");
  }

  /** Moves the messages in the dead-letter queues to where they belong, as an operator would. */
  int redrive() {
    int redriven = 0;
    for (EventQueue queue : EventQueue.ALL) {
      for (String deadLetters : queue.deadLetters()) {
        redriven +=
            redrive(
                cloud.output(queue.stack(), deadLetters), cloud.output(queue.stack(), queue.url()));
      }
    }
    return redriven;
  }

  private int redrive(String deadLetters, String queue) {
    int redriven = 0;
    JsonNode messages;
    do {
      messages = received(deadLetters);
      messages.forEach(message -> sendAgain(message, deadLetters, queue));
      redriven += messages.size();
    } while (!messages.isEmpty());
    return redriven;
  }

  private JsonNode received(String queueUrl) {
    return cloud
        .call("sqs", "ReceiveMessage", Json.object().put("QueueUrl", queueUrl))
        .path("Messages");
  }

  private void sendAgain(JsonNode message, String deadLetters, String queue) {
    cloud.call(
        "sqs",
        "SendMessage",
        Json.object().put("QueueUrl", queue).put("MessageBody", message.path("Body").asText()));
    cloud.call(
        "sqs",
        "DeleteMessage",
        Json.object()
            .put("QueueUrl", deadLetters)
            .put("ReceiptHandle", message.path("ReceiptHandle").asText()));
  }

  private int messages(String queueUrl) {
    ObjectNode input = Json.object().put("QueueUrl", queueUrl);
    input.putArray("AttributeNames").add("All");
    JsonNode attributes = cloud.call("sqs", "GetQueueAttributes", input).path("Attributes");
    return attributes.path("ApproximateNumberOfMessages").asInt()
        + attributes.path("ApproximateNumberOfMessagesNotVisible").asInt()
        + attributes.path("ApproximateNumberOfMessagesDelayed").asInt();
  }
}
