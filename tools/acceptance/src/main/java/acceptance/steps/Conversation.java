package acceptance.steps;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests and answers of a scenario; the steps of all topics continue from the last answer.
 */
public final class Conversation {
  private @Nullable Answer last;
  private List<Answer> answers = List.of();
  private @Nullable String mark;

  /** Sends a request and remembers the answer; {@code ifMatch} names the version it is based on. */
  Answer ask(String method, URI uri, @Nullable Object body, @Nullable String ifMatch) {
    return ask(method, uri, body, ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
  }

  Answer ask(String method, URI uri, @Nullable Object body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    if (mark != null) {
      all.put("X-Correlation-Id", mark);
      mark = null;
    }
    Answer answer = Http.send(method, uri, body == null ? null : body.toString(), all);
    last = answer;
    return answer;
  }

  /** Sends the same kind of request several times at once; later steps compare the answers. */
  void atOnce(List<Callable<Answer>> requests) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = threads.invokeAll(requests).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next request carries this mark (its correlation id). */
  void markNext(String mark) {
    this.mark = mark;
  }

  Answer last() {
    return Objects.requireNonNull(last, "nothing was asked yet");
  }

  /** Continues from one of the answers to simultaneous requests. */
  void goOnFrom(Answer answer) {
    last = answer;
  }

  List<Answer> answers() {
    return answers;
  }

  /** {@code path?name=value&…}, without the null values. */
  static URI uri(URI base, String path, Map<String, @Nullable String> query) {
    String text =
        query.entrySet().stream()
            .flatMap(e -> parameter(e.getKey(), e.getValue()))
            .collect(Collectors.joining("&"));
    return base.resolve(text.isEmpty() ? path : path + "?" + text);
  }

  /** Changes one field: {@code missing}, {@code 101 characters}, or any JSON. */
  static void set(ObjectNode body, String field, String words) {
    if (words.equals("missing")) {
      body.remove(field);
    } else if (words.endsWith(" characters")) {
      body.put(field, "x".repeat(Integer.parseInt(words.split(" ")[0])));
    } else {
      body.set(field, ExactJson.read(words));
    }
  }

  private static Stream<String> parameter(String name, @Nullable String value) {
    return value == null
        ? Stream.empty()
        : Stream.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
