package localcloud.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 100})
  void the_pages_together_have_each_element_once(int most) {
    List<Integer> told = new ArrayList<>();
    ObjectNode input = Json.object().put("Limit", most);
    JsonNode page;
    do {
      page = Paging.cut(listRules(input), rules(7)).output();
      assertThat(page.path("Rules").size()).isLessThanOrEqualTo(most);
      page.path("Rules").forEach(rule -> told.add(rule.asInt()));
      input.set("NextToken", page.path("NextToken"));
    } while (page.has("NextToken"));

    assertThat(told).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void a_call_without_a_limit_gets_all() {
    assertThat(Paging.cut(listRules(Json.object()), rules(7)).output().path("Rules")).hasSize(7);
  }

  @Test
  void a_rest_call_has_its_limit_in_the_url() {
    Call call =
        new Call(
            "lambda",
            "ListFunctions",
            Caller.ROOT,
            "GET",
            "/2015-03-31/functions/?MaxItems=1&Marker=after-1",
            Map.of(),
            new byte[0]);
    ObjectNode all = Json.object();
    all.putArray("Functions").add("a").add("b").add("c");

    JsonNode page = Paging.cut(call, Reply.json(200, all)).output();

    assertThat(page.toString()).isEqualTo("{\"Functions\":[\"b\"],\"NextMarker\":\"after-2\"}");
  }

  @Test
  void a_token_that_no_answer_had_is_refused() {
    assertThatThrownBy(
            () -> Paging.cut(listRules(Json.object().put("NextToken", "mine")), rules(7)))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("NextToken");
  }

  @Test
  void a_page_has_at_least_one_element() {
    assertThatThrownBy(() -> Paging.cut(listRules(Json.object().put("Limit", 0)), rules(7)))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("Limit");
  }

  private static Call listRules(ObjectNode input) {
    return Call.json("events", "ListRules", Caller.ROOT, input);
  }

  private static Reply rules(int number) {
    ObjectNode answer = Json.object();
    ArrayNode rules = answer.putArray("Rules");
    for (int i = 0; i < number; i++) {
      rules.add(i);
    }
    return Reply.json(200, answer);
  }
}
