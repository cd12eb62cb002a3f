package localcloud.hops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A hop with its request and response. Most hops are forgotten before anybody asks for them, so
 * they are read from the call only then.
 */
final class Spoken {
  private final byte[] request;
  private final byte[] answer;
  private @Nullable Supplier<Hop> reader;
  private @Nullable Hop hop;

  Spoken(Supplier<Hop> reader, byte[] request, byte[] answer) {
    this.reader = reader;
    this.request = request;
    this.answer = answer;
  }

  int length() {
    return request.length + answer.length;
  }

  synchronized Hop hop() {
    if (hop == null) {
      hop = Objects.requireNonNull(reader).get();
      reader = null;
    }
    return hop;
  }

  ObjectNode json() {
    return hop().json().put("request", text(request)).put("answer", text(answer));
  }

  private static String text(byte[] body) {
    return Secrets.hidden(new String(body, StandardCharsets.UTF_8));
  }
}
