package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;
import localcloud.wire.Door;

/** Sends input and looks at whether it is refused. */
record LimitTrial(Gateway gateway) {

  /** A status and what was said. */
  record Answered(int status, String code, String text) {
    boolean isRefusal(Operation operation) {
      boolean notHere = status == 501 && text.contains("The local cloud");
      return notHere || status >= 400 && status < 500 && Codes.isKnown(operation, code);
    }
  }

  Answered answer(Operation operation, JsonNode input) {
    Reply reply;
    try {
      reply = gateway.call(call(operation, input));
    } catch (AwsException e) {
      reply = Reply.error(e);
    } catch (RuntimeException e) {
      return new Answered(500, e.getClass().getName(), String.valueOf(e.getMessage()));
    }
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    return new Answered(reply.status(), code(reply, text), text);
  }

  private static String code(Reply reply, String text) {
    return reply.succeeded() ? "" : Codes.in(text).orElse("");
  }

  /** What the endpoint says, before the call reaches its service. */
  Optional<String> refusedAtTheDoor(Operation operation, JsonNode input) {
    try {
      call(operation, input);
      return Optional.empty();
    } catch (AwsException e) {
      String message = e.getMessage();
      boolean unsupported = message.startsWith("The local cloud does not support");
      return unsupported ? Optional.empty() : Optional.of(e.code() + " " + message);
    }
  }

  private static Call call(Operation operation, JsonNode input) {
    List<Wire> wires = Wire.of(operation.service());
    Wire wire = wires.contains(Wire.JSON) ? Wire.JSON : wires.getFirst();
    Message message = wire.message(operation, input);
    Map<String, String> headers = new HashMap<>();
    message.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return Door.call(message.method(), message.path(), headers, message.body());
  }
}
