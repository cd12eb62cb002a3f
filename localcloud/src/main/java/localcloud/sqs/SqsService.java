package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.engine.HttpEngine;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;
import localcloud.gateway.ResourcePolicies;

/** Passes calls on to ElasticMQ and adds what ElasticMQ leaves out. */
final class SqsService implements DispatchingService {
  private static final String ATTRIBUTE_POLICY = "attribute";
  private static final Set<String> LISTS = Set.of("ListDeadLetterSourceQueues", "ListQueues");
  private static final List<String> PASSED_ON =
      List.of(
          "CancelMessageMoveTask",
          "ChangeMessageVisibility",
          "ChangeMessageVisibilityBatch",
          "DeleteMessage",
          "DeleteMessageBatch",
          "GetQueueUrl",
          "ListMessageMoveTasks",
          "ListQueueTags",
          "PurgeQueue",
          "TagQueue",
          "UntagQueue");

  private final HttpEngine http;
  private final ElasticMq engine;
  private final KeptAttributes kept;
  private final ResourcePolicies policies;
  private final Retention retention;
  private final OperationTable operations =
      new OperationTable()
          .on("CreateQueue", this::createQueue)
          .on("GetQueueAttributes", this::getAttributes)
          .on("SetQueueAttributes", this::setAttributes)
          .on("DeleteQueue", this::deleteQueue)
          .on("SendMessage", this::send)
          .on("SendMessageBatch", this::send)
          .on("ReceiveMessage", this::receive)
          .on("ListDeadLetterSourceQueues", this::sourceQueues)
          .on("ListQueues", this::queues)
          .on(
              "StartMessageMoveTask",
              call -> pass(call, new Redrive(this).withDestination(call.input())));

  SqsService(
      HttpEngine http,
      ElasticMq engine,
      KeptAttributes kept,
      ResourcePolicies policies,
      Retention retention) {
    this.http = http;
    this.engine = engine;
    this.kept = kept;
    this.policies = policies;
    this.retention = retention;
    kept.queues().forEach(this::putPolicy);
    PASSED_ON.forEach(name -> operations.on(name, call -> pass(call, call.input())));
  }

  @Override
  public String name() {
    return "sqs";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  @Override
  public Reply answer(Call asked) {
    if (!operations.names().contains(asked.operation())) {
      throw AwsException.unknownOperation(asked);
    }
    EngineInput.check(asked, engine);
    Call call = Receipts.unmarked(asked);
    Reply reply =
        new KeptCalls(engine)
            .answer(
                call,
                () ->
                    BatchAnswers.whole(
                        call,
                        OldReceipts.accepted(
                            call, EngineErrors.translated(call, engine, () -> ofEngine(call)))));
    return Receipts.marked(call, reply);
  }

  private Reply ofEngine(Call call) {
    boolean form = call.isQueryProtocol() || call.body().length == 0;
    return form && !LISTS.contains(call.operation())
        ? QueryProtocol.pass(call, http)
        : operations.answer(call);
  }

  private Reply sourceQueues(Call call) {
    String queue = QueueNames.of(call, QueryForm.input(call));
    engine.counts(queue); // or there is no such queue
    return QueuePages.page(call, new SourceQueues(this).urls(QueueNames.arn(queue)), "queueUrls");
  }

  /** The engine knows no pages. */
  private Reply queues(Call call) {
    ObjectNode all = Json.object();
    JsonNode prefix = QueryForm.input(call).path("QueueNamePrefix");
    if (prefix.isTextual()) {
      all.set("QueueNamePrefix", prefix);
    }
    Reply reply = pass(call, all);
    return reply.succeeded()
        ? QueuePages.page(call, Json.texts(reply.output().path("QueueUrls")), "QueueUrls")
        : reply;
  }

  /** Makes a call as the service itself. */
  Reply ask(String operation, JsonNode input) {
    return answer(Call.json(name(), operation, Caller.ROOT, input));
  }

  private Reply createQueue(Call call) {
    ObjectNode input = (ObjectNode) call.input();
    String queue = input.path("QueueName").asText();
    if (!engine.has(queue)) {
      kept.forget(queue);
    }
    keep(queue, input.path("Attributes"));
    return pass(call, input);
  }

  private Reply setAttributes(Call call) {
    ObjectNode input = (ObjectNode) call.input();
    String queue = QueueNames.of(input);
    engine.counts(queue);
    if (input.get("Attributes") instanceof ObjectNode attributes) {
      if (attributes.has("FifoQueue")) {
        throw new AwsException(400, "InvalidAttributeName", "Unknown Attribute FifoQueue.");
      }
      keep(queue, attributes);
      if (attributes.path("RedrivePolicy").asText("-").isEmpty()) {
        attributes.remove("RedrivePolicy");
        engine.removeRedrivePolicy(queue);
      }
      if (attributes.isEmpty()) {
        return Reply.json(200, Json.object());
      }
    }
    return pass(call, input);
  }

  private Reply getAttributes(Call call) {
    ObjectNode input = (ObjectNode) call.input();
    String queue = QueueNames.of(input);
    JsonNode wanted = input.path("AttributeNames");
    Reply reply = pass(call, input.deepCopy().set("AttributeNames", Json.array().add("All")));
    if (!reply.succeeded()) {
      return reply;
    }
    ObjectNode attributes = (ObjectNode) reply.output().get("Attributes");
    engine.counts(queue).putInto(attributes);
    kept.of(queue).forEach(attributes::put);
    return Reply.json(200, Json.object().set("Attributes", Selection.of(wanted, attributes)));
  }

  private Reply send(Call call) {
    JsonNode input = call.input();
    int limit = kept.number(QueueNames.of(input), "MaximumMessageSize");
    if (input.has("Entries")) {
      return new MessageBatch((ObjectNode) input, limit).send(entries -> pass(call, entries));
    }
    MessageContents.check(input);
    MessageSize.check(input, limit);
    return pass(call, input);
  }

  private Reply receive(Call call) {
    JsonNode input = call.input();
    Reply reply = pass(call, input);
    if (!reply.succeeded()) {
      return reply;
    }
    String queue = QueueNames.of(input);
    JsonNode messages = retention.dated(queue, reply.output().path("Messages"));
    List<String> expired = retention.expired(queue, messages);
    for (String handle : expired) {
      ObjectNode deletion = Json.object().put("QueueUrl", input.get("QueueUrl").asText());
      ask("DeleteMessage", deletion.put("ReceiptHandle", Receipts.mark(queue, handle)));
    }
    return Reply.json(200, Retention.without(expired, messages));
  }

  private Reply deleteQueue(Call call) {
    Reply reply = pass(call, call.input());
    if (reply.succeeded()) {
      String queue = QueueNames.of(call.input());
      kept.forget(queue);
      policies.forget(queue);
    }
    return reply;
  }

  private void keep(String queue, JsonNode attributes) {
    boolean policy = attributes.has("Policy");
    JsonAttributes.check(queue, attributes);
    kept.take(queue, attributes);
    if (policy) {
      putPolicy(queue);
    }
  }

  /** Makes what the queue's attribute says the policy that counts. */
  private void putPolicy(String queue) {
    String policy = kept.of(queue).getOrDefault("Policy", "");
    if (policy.isEmpty()) {
      policies.forget(queue);
    } else {
      policies.put(queue, ATTRIBUTE_POLICY, Json.read(policy));
    }
  }

  private Reply pass(Call call, JsonNode input) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("X-Amz-Target", "AmazonSQS." + call.operation());
    if (call.headers().containsKey("x-amzn-trace-id")) {
      headers.put("X-Amzn-Trace-Id", call.headers().get("x-amzn-trace-id"));
    }
    return http.post("/", headers, Json.bytes(input));
  }
}
