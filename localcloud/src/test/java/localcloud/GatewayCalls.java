package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Calls to a cloud in this JVM by the account's root. */
record GatewayCalls(LocalCloud cloud) {

  Reply reply(String service, String operation, JsonNode input) {
    return cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
  }

  /**
   * Makes a call that must succeed.
   *
   * @param input JSON with single quotes
   */
  JsonNode ok(String service, String operation, String input) {
    Reply reply = reply(service, operation, Json.read(input.replace('\'', '"')));
    assertThat(reply.succeeded()).as(() -> operation + ": " + reply.output()).isTrue();
    return reply.output();
  }

  Reply s3(String operation, String method, String path, String body) {
    return cloud
        .gateway()
        .call(
            new Call(
                "s3",
                operation,
                Caller.ROOT,
                method,
                path,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8)));
  }
}
