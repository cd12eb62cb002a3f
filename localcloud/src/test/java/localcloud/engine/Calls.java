package localcloud.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** Calls to one service, written in JSON with single quotes. */
public record Calls(Gateway gateway, String service) {

  public static Calls to(Service service) {
    Gateway gateway = new Gateway();
    gateway.open(service);
    return new Calls(gateway, service.name());
  }

  /** Makes a call that must succeed and returns its answer. */
  public JsonNode ok(String operation, String input) {
    Reply reply = reply(operation, input);
    assertThat(reply.status()).as(() -> operation + ": " + reply.output()).isEqualTo(200);
    return reply.output();
  }

  public Reply reply(String operation, String input) {
    return gateway.call(Call.json(service, operation, Caller.ROOT, json(input)));
  }

  public static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'));
  }

  public static Declared declared(String logicalId, String type, String properties) {
    return new Declared(
        "TestStack", logicalId, type, json(properties), Map.<String, Path>of()::get);
  }

  public static Path repositoryRoot() {
    String root = System.getProperty("repository.root");
    if (root == null) {
      throw new AwsException(500, "NoRoot", "Run with -Drepository.root=<the repository's root>");
    }
    return Path.of(root);
  }
}
