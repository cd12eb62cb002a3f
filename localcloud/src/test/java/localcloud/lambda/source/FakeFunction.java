package localcloud.lambda.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** Replaces Lambda's Invoke: records each batch and gives the answer that the test sets. */
public final class FakeFunction implements Service {
  public static final String FAILS = "fails";
  public static final String THROTTLED = "throttled";

  public final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Function<JsonNode, String> answer;

  public FakeFunction(Function<JsonNode, String> answer) {
    this.answer = answer;
  }

  /** Withholds the answer until the latch opens. */
  public static String after(CountDownLatch latch) {
    try {
      latch.await();
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException("killed at work", e);
    }
  }

  /** An answer that reports these identifiers as failed. */
  public static String failures(List<String> identifiers) {
    ObjectNode answer = Json.object();
    var list = answer.putArray("batchItemFailures");
    identifiers.forEach(id -> list.addObject().put("itemIdentifier", id));
    return Json.text(answer);
  }

  /** The field with this name in each record, batch by batch. */
  public List<List<String>> batches(String pointer) {
    return events.stream().map(event -> texts(event, pointer)).toList();
  }

  public static List<String> texts(JsonNode event, String pointer) {
    return StreamSupport.stream(event.path("Records").spliterator(), false)
        .map(record -> record.at(pointer).asText())
        .toList();
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public Set<String> operations() {
    return Set.of();
  }

  @Override
  public Reply answer(Call call) {
    JsonNode event = call.input();
    events.add(event);
    String text = answer.apply(event);
    if (text.equals(THROTTLED)) {
      throw new AwsException(429, "TooManyRequestsException", "Rate Exceeded.");
    }
    return text.equals(FAILS)
        ? new Reply(
            200, Map.of("x-amz-function-error", "Unhandled"), "{}".getBytes(StandardCharsets.UTF_8))
        : new Reply(200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }
}
