package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Standing;
import localcloud.gateway.AwsException;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;

/**
 * What somebody can do by the page: send a request to an API, and change what runs. Nothing here
 * can do more than a program on this machine; that no other page does it is for the headers of the
 * request to show (docs/decisions/0039).
 */
public final class Doings {
  /** The paths that take a POST, and nothing else. */
  static final Set<String> POSTS = Set.of("send", "change", "tell");

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Looks looks;
  private final Sending sending;
  private final Changes changes;
  private final Told told = new Told();
  private final URI endpoint;
  private final Clock clock;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private volatile Examples examples = Examples.NONE;

  /**
   * @param forget the hops
   */
  public Doings(Gateway gateway, Clock clock, URI endpoint, Looks looks, Runnable forget) {
    OwnHttp http = new OwnHttp(endpoint);
    this.looks = looks;
    this.endpoint = endpoint;
    this.clock = clock;
    this.sending = new Sending(http, new PageUsers(gateway, clock));
    this.changes = new Changes(http, gateway, clock, forget);
  }

  /** Offers a kind of fault, which the path of the faults takes. */
  public void knowFault(String word, String description) {
    faults.put(word, description);
  }

  void show(Examples other) {
    examples = other;
  }

  ObjectNode told(String id) {
    return told.story(id);
  }

  Stored stored(Drawing drawing) {
    return new Stored(drawing, looks, clock);
  }

  /** What it is that runs, as whoever has deployed it says. */
  String about() {
    return examples.about();
  }

  Map<String, Double> prices() {
    return examples.prices();
  }

  /** Everything that can be done now. */
  ObjectNode list(List<Standing> resources, Drawing drawing) {
    ObjectNode list = examples.json();
    for (JsonNode user : list.path("users")) {
      ((ObjectNode) user).put("sub", looks.userId(drawing, user.path("name").asText()));
    }
    list.put("endpoint", endpoint.toString()).put("now", clock.instant().toString());
    list.set("routes", Sending.routes(resources));
    faults.forEach(list.putObject("faults")::put);
    new ChangeList(resources, drawing, looks).addTo(list);
    return list;
  }

  /** Answers a POST. Its content type is one that no form of any page can send. */
  void answer(HttpExchange exchange, String path, List<Standing> resources) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      PageAnswer.send(exchange, 405, "text/plain", "This takes a POST only\n");
      return;
    }
    if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      PageAnswer.send(exchange, 415, "text/plain", "This takes application/json only\n");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      PageAnswer.send(exchange, 413, "text/plain", "This takes at most 4 MB\n");
      return;
    }
    PageAnswer.send(exchange, done(path, body, resources));
  }

  private ObjectNode done(String path, byte[] body, List<Standing> resources) {
    try {
      JsonNode wanted = Json.read(body);
      return switch (path) {
        case "send" -> sending.send(wanted, resources, examples);
        case "tell" -> told.keep(wanted.path("text").asText());
        default -> changes.make(wanted);
      };
    } catch (AwsException e) {
      return Json.object().put("error", e.getMessage());
    }
  }
}
