package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the relay comes to stand still, somebody is called, and no checkout is lost. */
class WaitingIT {
  @AutoClose private static final Cloud CLOUD = new Cloud();

  private final WaitingAlarm alarm = new WaitingAlarm(CLOUD);
  private final RelayRights rights = new RelayRights(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Shop shop = new Shop(CLOUD);
  private final CheckoutFlow flow = CheckoutFlow.of(shop, Assortment.in(shop), 3);

  static Stream<String> rights() {
    return RelayRights.needed();
  }

  @ParameterizedTest
  @MethodSource("rights")
  void whatever_right_the_relay_loses_the_alarm_rings(String right, @TempDir Path copy)
      throws IOException {
    flow.prepare();
    alarm.requireSilence();
    rights.revoke(right, copy);
    startAgain();
    try {
      flow.run();
      alarm.requireRinging();
      alarm.requireRinging();
    } finally {
      rights.giveBack();
    }

    requireOneOrderEach();
    alarm.requireSilence();
  }

  @Test
  void a_disabled_mapping_rings_and_goes_on_where_it_was() {
    flow.prepare();
    alarm.requireSilence();
    enable(false);
    try {
      flow.run();
      alarm.requireRinging();
      assertThat(flow.settled()).as("orders while nothing is passed on").isFalse();
    } finally {
      enable(true);
    }

    requireOneOrderEach();
    alarm.requireSilence();
  }

  @Test
  void what_is_sent_again_by_hand_and_by_the_relay_becomes_one_order() {
    flow.prepare();
    enable(false);
    try {
      flow.run();
      assertThat(resend().path("sent").asInt()).isEqualTo(flow.checkouts().size());
      requireOneOrderEach();
      alarm.requireSilence();
    } finally {
      enable(true);
    }

    requireOneOrderEach();
    assertThat(resend().path("sent").asInt()).isZero();
  }

  /** Some rights are needed only by a mapping that begins to read. */
  private static void startAgain() {
    enable(false);
    enable(true);
  }

  private void requireOneOrderEach() {
    trial.settle(flow);
    flow.moveOn();
    flow.verify();
  }

  private static JsonNode resend() {
    Call call = invocation("shop-dev-basket-watch", Json.object().put("resend", true));
    JsonNode answer = CLOUD.local().gateway().call(call).output();
    assertThat(answer.path("done").asBoolean()).as("%s", answer).isTrue();
    return answer;
  }

  private static void enable(boolean enabled) {
    JsonNode list =
        lambda("ListEventSourceMappings", "GET", "?FunctionName=shop-dev-basket-relay", null);
    String id = list.path("EventSourceMappings").path(0).path("UUID").asText();
    lambda("UpdateEventSourceMapping", "PUT", "/" + id, Json.object().put("Enabled", enabled));
  }

  private static JsonNode lambda(String operation, String method, String path, ObjectNode body) {
    var call =
        new Call(
            "lambda",
            operation,
            Caller.ROOT,
            method,
            "/2015-03-31/event-source-mappings" + path,
            Map.of("content-type", "application/json"),
            body == null ? new byte[0] : Json.bytes(body));
    return CLOUD.local().gateway().call(call).output();
  }

  private static Call invocation(String function, ObjectNode payload) {
    return new Call(
        "lambda",
        "Invoke",
        Caller.ROOT,
        "POST",
        "/2015-03-31/functions/" + function + "/invocations",
        Map.of("content-type", "application/json"),
        Json.bytes(payload));
  }
}
