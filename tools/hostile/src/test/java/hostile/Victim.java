package hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** A local cloud with something behind each of its doors. */
final class Victim implements AutoCloseable {
  private static final Caller PLATFORM = Caller.service("cloudwatch.amazonaws.com");
  private static final Duration MOVED = Duration.ofMinutes(30);

  private final Entries entries = new Entries();
  private final LocalCloud cloud;
  private Duration ahead = Duration.ZERO;

  Victim(Path cdkOut, String friend) {
    Library.write(cdkOut, friend);
    this.cloud = LocalCloud.start(Options.forTests());
    cloud.deploy(cdkOut);
    cloud.gateway().add(entries);
  }

  Entries entries() {
    return entries;
  }

  int port() {
    return cloud.endpoint().getPort();
  }

  /** A resource's address, as the cloud tells it. */
  String api(String resource) {
    return cloud.outputs("Library").get("Url") + resource;
  }

  String apiPath(String resource) {
    return URI.create(api(resource)).getPath();
  }

  /** Whether the clock has been moved since the last look. */
  boolean clockMoved() {
    Duration now = Duration.between(Instant.now(), cloud.clock().instant());
    boolean moved = now.minus(ahead).compareTo(MOVED) > 0;
    ahead = now;
    return moved;
  }

  /** Whether a fault has been injected since the last look: it then happens to this call. */
  boolean faultArmed() {
    call("sqs", "ListQueues", PLATFORM);
    return !cloud.faults().disarm().isEmpty();
  }

  /** What is there: stacks, queues and items, in one text. */
  String state() {
    ObjectNode scan = JsonNodeFactory.instance.objectNode().put("TableName", "Books");
    JsonNode items =
        cloud.gateway().call(Call.json("dynamodb", "Scan", Caller.ROOT, scan)).output();
    String names = call("sqs", "ListQueues", Caller.ROOT).toString();
    return String.format(Locale.ROOT, "%s %s %s", cloud.stacks(), names, items);
  }

  private JsonNode call(String service, String operation, Caller caller) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    var reply = cloud.gateway().call(Call.json(service, operation, caller, nothing));
    return JsonNodeFactory.instance.textNode(new String(reply.body(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
