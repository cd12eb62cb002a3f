package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import contracts.Envelope;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localcloud.eventbridge.DeclaredRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.stack.ShopStage;

/**
 * Checks that the pact's own message passes every link from the bus to the order, in the
 * synthesized templates.
 */
@Tag("contract")
@ParameterizedClass
@ValueSource(ints = {0, 1})
class CheckoutChainTest {
  private static final String SOURCE = "shop.basket";
  private static final String DETAIL_TYPE = "CheckoutBasket";

  private final JsonNode message;
  private final JsonNode detail;
  private final ObjectNode rule = rule();
  private final OrderQueueConsumer consumer = new OrderQueueConsumer();

  /**
   * @param version the place of the version among those that ordering needs, from 0
   */
  CheckoutChainTest(int version) {
    message =
        Contracts.read(Contracts.path("pacts/ordering-basket.json")).at("/interactions/" + version);
    detail = message.at("/contents/content");
  }

  @Test
  void the_message_of_the_pact_fits_the_schema() {
    assertThat(broken(rule)).doesNotContainKey("schema");
  }

  @Test
  void the_rule_of_the_synthesized_template_matches_it() {
    assertThat(broken(rule)).doesNotContainKey("rule");
  }

  @Test
  void the_rules_target_passes_it_on_as_it_is() {
    assertThat(broken(rule)).doesNotContainKey("target");
  }

  @Test
  void the_consumer_makes_the_order_from_it() {
    assertThat(broken(rule)).doesNotContainKey("consumer");

    assertThat(consumer.orders.values())
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.orderId()).hasToString(detail.path("orderId").asText());
              assertThat(order.total().amount()).isEqualByComparingTo("37.50");
            });
  }

  @Test
  void the_schema_reports_an_event_that_breaks_it() {
    // The consumer reads no cardNumber: only the schema can say that it must not be there.
    var withCard = detail.deepCopy();
    ((ObjectNode) withCard.path("payment")).put("cardNumber", "tokenized");

    assertThat(newlyBroken(chain(rule).brokenFor(SOURCE, DETAIL_TYPE, withCard)))
        .containsExactly("schema");
  }

  @Test
  void the_rule_reports_a_pattern_with_another_source_or_detail_type() {
    for (var field : new String[] {"source", "detail-type"}) {
      var changed = rule.deepCopy();
      ((ObjectNode) changed.path("EventPattern")).putArray(field).add("Other");

      assertThat(newlyBroken(broken(changed))).containsExactly("rule");
    }
  }

  @Test
  void the_target_reports_an_input_that_is_not_the_event() {
    var transformer = Contracts.parse("{\"InputTemplate\":\"\\\"a checkout\\\"\"}");

    assertThat(newlyBroken(broken(withTarget("InputPath", Contracts.parse("\"$.detail\"")))))
        .containsExactly("target");
    assertThat(newlyBroken(broken(withTarget("InputTransformer", transformer))))
        .containsExactly("target");
    assertThat(newlyBroken(broken(withTarget("Arn", Contracts.parse("\"elsewhere\"")))))
        .containsExactly("target");
  }

  @Test
  void the_consumer_reports_a_message_that_it_cannot_decode() {
    // As if the decoder looked for detail-type under a name that EventBridge does not use.
    var chain =
        new CheckoutChain(
            new DeclaredRule(rule),
            message -> {
              var body = message.path("body").asText().replace("detail-type", "detailType");
              return consumer.apply(Envelope.inQueue("a message", body));
            });

    assertThat(chain.brokenFor(SOURCE, DETAIL_TYPE, detail)).containsKey("consumer");
    assertThat(consumer.orders).isEmpty();
  }

  /** Only what this change breaks: a link that is broken anyway has a test of its own above. */
  private Set<String> newlyBroken(Map<String, String> broken) {
    var links = new TreeSet<>(broken.keySet());
    links.removeAll(broken(rule).keySet());
    return links;
  }

  private Map<String, String> broken(ObjectNode declared) {
    var metadata = message.path("metadata");
    return chain(declared)
        .brokenFor(metadata.path("source").asText(), metadata.path("detail-type").asText(), detail);
  }

  private CheckoutChain chain(ObjectNode declared) {
    return new CheckoutChain(new DeclaredRule(declared), consumer);
  }

  private ObjectNode withTarget(String property, JsonNode value) {
    var changed = rule.deepCopy();
    ((ObjectNode) changed.at("/Targets/0")).set(property, value);
    return changed;
  }

  private static ObjectNode rule() {
    var rules = Templates.of(ShopStage.DEV).resources("EventBusStack", "AWS::Events::Rule");
    return (ObjectNode) rules.values().iterator().next().path("Properties");
  }
}
