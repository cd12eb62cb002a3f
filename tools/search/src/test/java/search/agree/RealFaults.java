package search.agree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import localcloud.faults.Faults;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import search.choice.Decisions;
import search.shopper.ApiJson;

/**
 * Makes happen on the local cloud what a history in simulated time decided. When a function is
 * invoked, the faults of that invocation are armed; what is no fault there happens here.
 */
final class RealFaults implements Checkpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AwsException FAILED =
      new AwsException(500, "InternalServerError", "Decided so");

  private final Faults faults;
  private final Map<String, Integer> invoked = new HashMap<>();
  private final Map<String, Integer> sent = new HashMap<>();
  private final Deque<JsonNode> again = new ArrayDeque<>();
  private final LateCalls late = new LateCalls();
  private final AtomicInteger running = new AtomicInteger();
  private volatile Decisions decisions;
  private volatile String step = "";
  private int armed;
  private int handedBack;
  private int messages;
  private boolean deaths;

  RealFaults(Faults faults, Decisions none) {
    this.faults = faults;
    this.decisions = none;
  }

  /** From now on another history goes on. */
  synchronized void begin(Decisions others) {
    decisions = others;
    invoked.clear();
    sent.clear();
    again.clear();
    armed = 0;
    handedBack = 0;
    messages = 0;
  }

  /** The faults that should have happened, less those that have. */
  synchronized int leftOver() {
    return armed - faults.disarm().size();
  }

  synchronized void begin(String wanted) {
    step = wanted;
    invoked.remove("basket-api");
    invoked.remove("product-api");
  }

  synchronized int invoked(String function) {
    return invoked.getOrDefault(function, 0);
  }

  /** How many messages the consumer has been given. */
  synchronized int messages() {
    return messages;
  }

  boolean isQuiet() {
    return running.get() == 0;
  }

  /** How many messages the consumer has handed back since the clock moved last. */
  synchronized int handedBack() {
    return handedBack;
  }

  synchronized void clockMoves() {
    handedBack = 0;
  }

  /** Whether a worker has died since this was asked last. */
  synchronized boolean takeDeaths() {
    boolean some = deaths;
    deaths = false;
    return some;
  }

  /** Whether the machine was too busy for some call since this was asked last. */
  boolean takeLate() {
    return late.take();
  }

  /** A message that is to come again, once: the call that sent it first. */
  synchronized JsonNode takeAgain() {
    var one = again.poll();
    return one == null ? JSON.missingNode() : one;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    if (call.caller().equals(Caller.ROOT) || step.isEmpty()) {
      return onwards.apply(call);
    }
    late.passes(call);
    return switch (call.operation()) {
      case "Invoke" -> invoke(call, onwards);
      case "PutEvents" -> put(call, onwards);
      case "SendMessage" -> send(call, onwards);
      default -> isNeverTaken(call) ? Reply.error(FAILED) : onwards.apply(call);
    };
  }

  private Reply invoke(Call call, Function<Call, Reply> onwards) {
    String arn = call.path().split("[/?]")[3];
    String name = arn.substring(arn.indexOf(Arming.FUNCTION) + Arming.FUNCTION.length());
    if (name.endsWith("-watch")) {
      return onwards.apply(call);
    }
    running.incrementAndGet();
    try {
      begins(name, call);
      var reply = onwards.apply(call);
      ended(name, call, reply);
      return reply;
    } finally {
      running.decrementAndGet();
    }
  }

  private synchronized void ended(String name, Call call, Reply reply) {
    boolean ok = reply.succeeded() && !reply.headers().containsKey("x-amz-function-error");
    deaths |= !ok;
    if (name.equals("ordering-checkout")) {
      var back = ok ? reply.output().path("batchItemFailures") : call.input().path("Records");
      handedBack += back.size();
    }
  }

  private synchronized void begins(String function, Call call) {
    if (function.equals("ordering-checkout")) {
      messages += call.input().path("Records").size();
    }
    int number = invoked.merge(function, 1, Integer::sum);
    int faulty = Arming.of(faults, decisions, invocation(function, number), function);
    late.begins(function, faulty > 0 || isSomethingNeverTaken());
    armed += faulty;
  }

  private boolean isSomethingNeverTaken() {
    return decisions.values().keySet().stream().anyMatch(name -> name.contains(" never takes "));
  }

  private String invocation(String function, int number) {
    return switch (function) {
      case "basket-relay", "ordering-relay" -> "stream batch " + number;
      case "ordering-checkout", "receipts-consumer" -> "batch " + number;
      case "product-api" ->
          step + " basket-api POST /dev/lookup" + (number == 1 ? "" : " (" + number + ")");
      default -> step;
    };
  }

  private Reply put(Call call, Function<Call, Reply> onwards) {
    var entries = call.input().path("Entries");
    if (entries.size() != 1) {
      throw new IllegalStateException("One checkout at a time, not " + entries);
    }
    var detail = ApiJson.json(entries.path(0).path("Detail").asText());
    String name = count(about(entries.path(0).path("DetailType"), detail));
    if (decisions.of(name + " is refused") == 0) {
      return onwards.apply(call);
    }
    var answer = JSON.createObjectNode().put("FailedEntryCount", 1);
    answer.putArray("Entries").addObject().put("ErrorCode", "InternalFailure");
    return Reply.json(200, answer);
  }

  /** As it is called in simulated time. */
  private static String about(JsonNode detailType, JsonNode detail) {
    return (detailType.asText().equals("OrderPlaced") ? "the order of " : "the checkout of ")
        + detail.path("correlationId").asText();
  }

  private synchronized String count(String about) {
    return numbered(about, sent.merge(about, 1, Integer::sum));
  }

  private static String numbered(String about, int count) {
    return about + (count == 1 ? "" : ", sent for the " + count + ". time");
  }

  private synchronized Reply send(Call call, Function<Call, Reply> onwards) {
    var event = ApiJson.json(call.input().path("MessageBody").asText());
    String about = about(event.path("detail-type"), event.path("detail"));
    String name = numbered(about, sent.getOrDefault(about, 1));
    if (decisions.of(name + " comes twice") > 0) {
      again.add(call.input());
    }
    return onwards.apply(call);
  }

  private boolean isNeverTaken(Call call) {
    if (!call.service().equals("dynamodb")) {
      return false;
    }
    String cause = call.input().findPath("correlationId").path("S").asText("");
    String table = call.operation().equals("PutItem") ? "Orders" : "Baskets";
    return !cause.isEmpty() && decisions.of(table + " never takes what " + cause + " wants") > 0;
  }
}
