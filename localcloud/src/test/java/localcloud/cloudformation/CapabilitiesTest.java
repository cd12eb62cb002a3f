package localcloud.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AWS CloudFormation User Guide, "Acknowledging IAM resources in CloudFormation templates". */
class CapabilitiesTest {
  private static final String PLAIN = "CAPABILITY_IAM";
  private static final String NAMED = "CAPABILITY_NAMED_IAM";

  /** A resource, what it needs, and what is given. */
  private record Asked(String type, String name, String needs, List<String> given) {
    JsonNode template() {
      ObjectNode properties = Json.object();
      if (!name.isEmpty()) {
        properties.put(name, "a");
      }
      ObjectNode resource = Json.object().put("Type", type).set("Properties", properties);
      return Json.object().set("Resources", Json.object().set("A", resource));
    }

    boolean isEnough() {
      return needs.isEmpty() || given.contains(needs) || given.contains(NAMED);
    }
  }

  static Stream<Asked> asked() {
    return Stream.of(
            new Asked("AWS::SQS::Queue", "QueueName", "", List.of()),
            new Asked("AWS::IAM::Role", "", PLAIN, List.of()),
            new Asked("AWS::IAM::Role", "RoleName", NAMED, List.of()),
            new Asked("AWS::IAM::Policy", "PolicyName", PLAIN, List.of()),
            new Asked("AWS::IAM::ManagedPolicy", "", PLAIN, List.of()),
            new Asked("AWS::IAM::ManagedPolicy", "ManagedPolicyName", NAMED, List.of()),
            new Asked("AWS::IAM::User", "UserName", NAMED, List.of()))
        .flatMap(
            one ->
                Stream.of(
                        List.<String>of(),
                        List.of(PLAIN),
                        List.of(NAMED),
                        List.of(PLAIN, NAMED),
                        List.of("CAPABILITY_AUTO_EXPAND"))
                    .map(given -> new Asked(one.type(), one.name(), one.needs(), given)));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void what_makes_roles_and_names_them_has_to_be_acknowledged(Asked one) {
    assertThat(refusal(one))
        .isEqualTo(one.isEnough() ? "" : "Requires capabilities : [" + one.needs() + "]");
  }

  @ParameterizedTest
  @MethodSource("asked")
  void a_template_that_is_only_read_says_what_it_needs(Asked one) {
    ObjectNode summary = TemplateSummary.summary(Json.text(one.template()));

    assertThat(summary.at("/Capabilities/0").asText()).isEqualTo(one.needs());
    assertThat(summary.path("CapabilitiesReason").asText().contains(one.type()))
        .isEqualTo(!one.needs().isEmpty());
  }

  private static String refusal(Asked one) {
    try {
      Capabilities.check(one.template(), one.given());
      return "";
    } catch (AwsException e) {
      assertThat(e.code()).isEqualTo("InsufficientCapabilitiesException");
      return String.valueOf(e.getMessage());
    }
  }
}
