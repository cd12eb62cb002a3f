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
public final class Spoken {
  private final byte[] request;
  private final byte[] answer;
  private final @Nullable String requestId;
  private @Nullable Supplier<Hop> reader;
  private @Nullable Hop hop;
  private long number;

  /**
   * @param requestId the service's own id of the call, if it gives one
   */
  Spoken(Supplier<Hop> reader, byte[] request, byte[] answer, @Nullable String requestId) {
    this.reader = reader;
    this.request = request;
    this.answer = answer;
    this.requestId = requestId;
  }

  int length() {
    return request.length + answer.length;
  }

  void number(long given) {
    number = given;
  }

  /** Counts every hop since the cloud started, so a gap tells how many were forgotten. */
  public long number() {
    return number;
  }

  public synchronized Hop hop() {
    if (hop == null) {
      hop = Objects.requireNonNull(reader).get();
      reader = null;
    }
    return hop;
  }

  /** The request's body, without the tokens in it. */
  public String request() {
    return text(request);
  }

  /** The id by which a function logs this invocation. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** The response's body, without the tokens in it. */
  public String answer() {
    return text(answer);
  }

  ObjectNode json() {
    return hop().json().put("request", request()).put("answer", answer());
  }

  private static String text(byte[] body) {
    return Secrets.hidden(new String(body, StandardCharsets.UTF_8));
  }
}
