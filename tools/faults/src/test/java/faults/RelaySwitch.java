package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;

/** What people do to the relay: they disable its mapping, and send again what waits. */
record RelaySwitch(Cloud cloud) {
  static final String WATCH = "shop-dev-basket-watch";

  void enable(boolean enabled) {
    new MappingSwitch(cloud, "shop-dev-basket-relay").enable(enabled);
  }

  /** Sends again what waits, all of it; returns how many. */
  int resend() {
    JsonNode answer = tryResend().output();
    assertThat(answer.path("done").asBoolean()).as("%s", answer).isTrue();
    return answer.path("sent").asInt();
  }

  Reply tryResend() {
    var call =
        new Call(
            "lambda",
            "Invoke",
            Caller.ROOT,
            "POST",
            "/2015-03-31/functions/" + WATCH + "/invocations",
            Map.of("content-type", "application/json"),
            Json.bytes(Json.object().put("resend", true)));
    return cloud.local().gateway().call(call);
  }
}
