package search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import search.access.FunctionRole;
import search.access.NeededCall;
import search.access.PolicyGrant;

class GateTest {
  private static final NeededCall LOOKUP =
      new NeededCall("execute-api:Invoke", "Stack/Api/dev/POST/lookup");
  private static final BodyModel MODEL =
      new BodyModel(
          "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"amount\"],"
              + "\"properties\":{\"amount\":{\"type\":\"number\",\"minimum\":0,"
              + "\"exclusiveMinimum\":true}}}");
  private static final Gate GATE =
      new Gate(
          Map.of(
              "GET /open", method(false, Optional.empty(), Optional.empty(), true),
              "POST /own", method(true, Optional.empty(), Optional.of(MODEL), true),
              "POST /lookup", method(false, Optional.of(LOOKUP), Optional.empty(), true),
              "GET /broken", method(false, Optional.empty(), Optional.empty(), false)));

  @Test
  void what_it_does_not_have_is_forbidden() {
    assertThat(refusal("GET", "/own", "", "ada")).isEqualTo(403);
  }

  @Test
  void a_method_that_asks_for_a_token_gets_one() {
    assertThat(refusal("POST", "/own", "{\"amount\":1}", "")).isEqualTo(401);
    assertThat(refusal("POST", "/own", "{\"amount\":1}", "ada")).isEqualTo(Gate.PASSES);
    assertThat(refusal("GET", "/open", "", "")).isEqualTo(Gate.PASSES);
  }

  @Test
  void a_body_has_to_fit_the_model() {
    for (String body : List.of("", "{", "[]", "{}", "{\"amount\":0}", "{\"amount\":1,\"b\":2}")) {
      assertThat(refusal("POST", "/own", body, "ada")).as(body).isEqualTo(400);
    }
  }

  @Test
  void a_signature_is_of_a_role_that_may_call() {
    var request = request("POST", "/lookup", "", "");

    assertThat(GATE.refusal(request, Optional.empty())).isEqualTo(403);
    assertThat(GATE.refusal(request, Optional.of(role("Stack/Api/dev/GET/*")))).isEqualTo(403);
    assertThat(GATE.refusal(request, Optional.of(role("Stack/Api/*")))).isEqualTo(Gate.PASSES);
  }

  @Test
  void an_api_that_may_not_start_its_function_has_failed() {
    assertThat(refusal("GET", "/broken", "", "")).isEqualTo(500);
  }

  @Test
  void what_one_policy_denies_no_other_allows() {
    var both =
        List.of(
            new PolicyGrant(true, "execute-api:*", "*"), new PolicyGrant(false, "*", "Stack/*"));

    assertThat(new FunctionRole(both).allows(LOOKUP)).isFalse();
  }

  private static FunctionRole role(String resource) {
    return new FunctionRole(List.of(new PolicyGrant(true, "execute-api:Invoke", resource)));
  }

  private static ApiMethod method(
      boolean asks, Optional<NeededCall> need, Optional<BodyModel> model, boolean started) {
    return new ApiMethod(asks, need, model, started);
  }

  private static int refusal(String method, String path, String body, String sender) {
    return GATE.refusal(request(method, path, body, sender), Optional.empty());
  }

  private static ShopRequest request(String method, String path, String body, String sender) {
    var request = new ShopRequest(method, path, Map.of(), Map.of(), Map.of(), body);
    return sender.isEmpty() ? request : request.sentBy(sender);
  }
}
