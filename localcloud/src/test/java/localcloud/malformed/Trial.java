package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.wire.Door;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Sends a parameter and looks at what becomes of it. */
record Trial(Gateway gateway, ParameterInput input) {

  /** What was seen of a parameter. */
  enum Seen {
    /** The service read it. */
    READ,
    /** The answer is another than without it. */
    ANSWERED,
    /** The engine noticed that its type was wrong. */
    KNOWN_TO_THE_ENGINE,
    /** An error of the local cloud's own names it. */
    REFUSED,
    NOTHING,
    /** The endpoint refused the value, which therefore says nothing. */
    MALFORMED
  }

  /**
   * @param trusting whether to believe that what is read has an effect
   */
  Seen of(Parameter parameter, boolean trusting) {
    JsonNode value = input.value(parameter);
    Reads reads = new Reads();
    Reply reply;
    String last = parameter.path().getLast();
    try {
      reply = send(parameter.operation(), input.with(parameter, value), reads);
    } catch (AwsException e) {
      return refuses(Reply.error(e), parameter) ? Seen.REFUSED : Seen.MALFORMED;
    }
    if (refuses(reply, parameter)) {
      return Seen.REFUSED;
    }
    if (parameter.isInPath()
        || trusting && reads.has(last, value)
        || reads.hasHeader(last.toLowerCase(Locale.ROOT))) {
      return Seen.READ;
    }
    Reply base = send(parameter.operation(), input.base(parameter.operation()), new Reads());
    Reply again = send(parameter.operation(), input.base(parameter.operation()), new Reads());
    boolean steady = text(base).equals(text(again));
    if (hasEngine(parameter)) {
      return reply.status() == base.status() ? byEngine(parameter, base, steady) : Seen.ANSWERED;
    }
    // A part changes the answer, too, if it is the only thing in what it is a part of.
    boolean whole = parameter.fields().size() == 1;
    return whole && steady && !text(reply).equals(text(base)) ? Seen.ANSWERED : Seen.NOTHING;
  }

  private Seen byEngine(Parameter parameter, Reply base, boolean steady) {
    ObjectNode wrong = input.with(parameter, otherType(parameter));
    Reply one = gateway.call(call(parameter.operation(), wrong));
    Reply other = gateway.call(call(parameter.operation(), wrong));
    boolean comparable = steady || text(one).equals(text(other));
    return comparable && !text(one).equals(text(base)) ? Seen.KNOWN_TO_THE_ENGINE : Seen.NOTHING;
  }

  /** What is seen of a member that no model has. */
  Seen ofUnknown(Operation operation) {
    Reads reads = new Reads();
    ObjectNode unknown = input.base(operation).put("Surprise", "seven");
    Reply reply = send(operation, unknown, reads);
    if (refuses(reply, "Surprise")) {
      return Seen.REFUSED;
    }
    return reads.has("Surprise", unknown.get("Surprise")) ? Seen.READ : Seen.NOTHING;
  }

  private static boolean hasEngine(Parameter parameter) {
    return List.of("dynamodb", "dynamodbstreams", "sqs").contains(parameter.operation().service());
  }

  /** Past the endpoint, which would refuse a wrong type. */
  private static Call call(Operation operation, JsonNode input) {
    Message message = Wire.JSON.message(operation, input);
    return new Call(
        operation.service(),
        operation.name(),
        Caller.ROOT,
        message.method(),
        message.path(),
        inLowerCase(message.headers()),
        message.body());
  }

  private static JsonNode otherType(Parameter parameter) {
    MarshallingKnownType type = parameter.field().marshallingType().getKnownType();
    return switch (type) {
      case LIST, MAP, SDK_POJO -> Json.MAPPER.getNodeFactory().numberNode(7);
      default -> Json.object().put("other", 7);
    };
  }

  private Reply send(Operation operation, JsonNode with, Reads reads) {
    Message message = wire(operation).message(operation, with);
    Call call =
        Door.call(
            message.method(),
            message.path(),
            reads.noted(inLowerCase(message.headers())),
            message.body());
    return Reads.during(reads, () -> gateway.call(call));
  }

  private static Wire wire(Operation operation) {
    List<Wire> wires = Wire.of(operation.service());
    return wires.contains(Wire.JSON) ? Wire.JSON : wires.getFirst();
  }

  private static Map<String, String> inLowerCase(Map<String, String> headers) {
    Map<String, String> lower = new HashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  /** A header may be named as it is in the API Reference. */
  private static boolean refuses(Reply reply, Parameter parameter) {
    return refuses(reply, parameter.path().getLast())
        || refuses(reply, parameter.field().memberName());
  }

  private static boolean refuses(Reply reply, String name) {
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    return !reply.succeeded() && text.contains("local cloud") && text.contains(name);
  }

  private static String text(Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.remove("x-amzn-requestid");
    return reply.status() + " " + headers + new String(reply.body(), StandardCharsets.UTF_8);
  }
}
