package search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.judge.ShopRule;
import search.rule.ShopRules;
import search.shop.ShopSpec;

/** The templates decide what reaches a function, and what a function may do. */
class AccessIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CDK_OUT = Templates.ROOT.resolve("modules/05-system/target/cdk.out");
  private static final Map<String, Integer> CHECKOUT = Map.of("ada.1 does", 1, "ada.2 does", 2);

  @TempDir private Path folder;

  @Test
  void what_the_model_refuses_does_not_reach_the_function() {
    for (int nonsense = 1; nonsense < 8; nonsense++) {
      var history = run(Templates.SPEC, Map.of("ada.1 does", 1, "ada.1 sends nonsense", nonsense));

      assertThat(history.story()).anyMatch(line -> line.contains("ada.1: ada hears 400"));
      assertThat(history.broken()).isEmpty();
      assertThat(run(Templates.SPEC, dies(nonsense)).story())
          .noneMatch(line -> line.contains("basket-api finds no worker"));
    }
  }

  private static Map<String, Integer> dies(int nonsense) {
    return Map.of(
        "ada.1 does", 1, "ada.1 sends nonsense", nonsense, "ada.1 basket-api finds no worker", 1);
  }

  @Test
  void a_call_that_the_role_does_not_allow_fails() throws Exception {
    var spec = without("OrderingStack", "dynamodb:PutItem");

    var history = run(spec, CHECKOUT);

    assertThat(history.rules().stream().map(ShopRule::name)).contains("WORKS", "NEIGHBOUR");
  }

  @Test
  void a_model_that_takes_less_than_the_shop_is_found() throws Exception {
    var spec = with("BasketStack", t -> ((ObjectNode) t.findParent("maximum")).put("maximum", 9));

    var history = run(spec, Map.of("ada.1 does", 1, "ada.1 goes to the limit", 1));

    assertThat(history.rules().stream().map(ShopRule::name)).containsExactly("RIGHT");
  }

  private ShopSpec without(String stack, String action) throws IOException {
    return with(
        stack,
        template -> {
          for (var policy : template.findValues("PolicyDocument")) {
            for (var statement : policy.path("Statement")) {
              if (statement.path("Action").asText().equals(action)) {
                ((ObjectNode) statement).set("Action", new ArrayNode(JSON.getNodeFactory()));
              }
            }
          }
        });
  }

  private ShopSpec with(String stack, Consumer<JsonNode> change) throws IOException {
    try (var files = Files.list(CDK_OUT)) {
      for (var from : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        Files.copy(from, folder.resolve(from.getFileName()));
      }
    }
    var file = folder.resolve(stack + ".template.json");
    var template = JSON.readTree(Files.readString(file));
    change.accept(template);
    Files.writeString(file, template.toString());
    return ShopSpec.read(folder);
  }

  private static Judgement run(ShopSpec spec, Map<String, Integer> decisions) {
    return History.run(spec, ShopRules.ALL, new Recorded(new Decisions(new TreeMap<>(decisions))));
  }
}
