package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import localcloud.report.Progress;
import org.junit.jupiter.api.Test;

/** What happens to a resource that is replaced in or removed from its stack. */
class ReplacementTest {
  private final FakeResources resources = new FakeResources();
  private final Deployer deployer =
      new Deployer(
          List.of(resources),
          "http://127.0.0.1:4566",
          name -> Optional.empty(),
          StateDirectory.none(),
          PropertyRules.NONE);

  @Test
  void a_replaced_resource_is_deleted_after_everything_else_has_succeeded() {
    deploy(thing("A", "\"Kind\": \"x\""));
    String first = only();
    resources.log.clear();

    deploy(thing("A", "\"Kind\": \"y\"") + "," + thing("B", "\"Size\": {\"Ref\": \"A\"}"));

    assertThat(resources.log).containsExactly("create A", "create B", "delete A");
    assertThat(resources.things.get("B")).isNotEqualTo(first).isIn(resources.names);
    assertThat(resources.names).hasSize(2).doesNotContain(first);
  }

  @Test
  void a_resource_that_was_to_be_replaced_stays_when_the_update_fails() {
    deploy(thing("A", "\"Kind\": \"x\""));
    String first = only();

    assertThatThrownBy(
            () -> deploy(thing("A", "\"Kind\": \"y\"") + "," + thing("B", "\"Fail\": \"x\"")))
        .hasMessage("Library/B: x");

    assertThat(resources.names).containsExactly(first);
    assertThat(deployer.describe("Library").orElseThrow().parts().getFirst().physicalId())
        .isEqualTo(first);
  }

  @Test
  void an_update_replace_policy_keeps_the_replaced_resource() {
    deploy(kept("UpdateReplacePolicy", "Retain", "\"Kind\": \"x\""));
    String first = only();

    deploy(kept("UpdateReplacePolicy", "Retain", "\"Kind\": \"y\""));

    assertThat(resources.names).hasSize(2).contains(first);
    assertThatThrownBy(() -> deploy(kept("UpdateReplacePolicy", "Snapshot", "")))
        .hasMessageContaining("the UpdateReplacePolicy Snapshot is not supported here");
  }

  @Test
  void a_custom_name_must_change_with_the_resource() {
    deploy(thing("A", "\"Name\": \"a\", \"Kind\": \"x\""));

    assertThatThrownBy(() -> deploy(thing("A", "\"Name\": \"a\", \"Kind\": \"y\"")))
        .hasMessage(
            "Library/A: CloudFormation cannot update a stack when a custom-named resource requires"
                + " replacing. Rename a and update the stack again.");
    assertThat(resources.names).containsExactly("a");

    deploy(thing("A", "\"Name\": \"b\", \"Kind\": \"y\""));
    assertThat(resources.names).containsExactly("b");
  }

  @Test
  void a_taken_name_is_refused_and_its_owner_stays() {
    deploy(thing("A", "\"Name\": \"a\", \"Size\": 1"));

    assertThatThrownBy(
            () ->
                deployer.deploy(of(stack("Other", thing("B", "\"Name\": \"a\""))), Progress.SILENT))
        .hasMessage("Other/B: Resource of type 'Fake::Thing' with identifier 'a' already exists.");
    assertThat(resources.names).containsExactly("a");
    assertThat(resources.things).doesNotContainKey("B");
  }

  @Test
  void a_recreated_stack_leaves_its_retained_resources_alone() {
    deploy(kept("DeletionPolicy", "Retain", "") + "," + thing("B", ""));
    String left = nameOf("A");
    String gone = nameOf("B");
    deployer.undeploy("Library", Progress.SILENT);

    deploy(kept("DeletionPolicy", "Retain", "") + "," + thing("B", ""));

    assertThat(nameOf("A")).isNotEqualTo(left);
    assertThat(nameOf("B")).isEqualTo(gone);
    assertThat(resources.names).contains(left);
  }

  @Test
  void a_failed_creation_keeps_what_the_policy_retains_always() {
    String wanted = ", " + thing("B", "\"Fail\": \"x\"");

    assertThatThrownBy(() -> deploy(kept("DeletionPolicy", "RetainExceptOnCreate", "") + wanted))
        .hasMessage("Library/B: x");
    assertThat(resources.names).isEmpty();

    assertThatThrownBy(() -> deploy(kept("DeletionPolicy", "Retain", "") + wanted))
        .hasMessage("Library/B: x");
    assertThat(resources.names).hasSize(1);
  }

  private void deploy(String resources) {
    deployer.deploy(of(stack("Library", resources)), Progress.SILENT);
  }

  private String only() {
    assertThat(resources.names).hasSize(1);
    return resources.names.iterator().next();
  }

  private String nameOf(String logicalId) {
    return deployer.describe("Library").orElseThrow().parts().stream()
        .filter(part -> part.logicalId().equals(logicalId))
        .map(StackDescription.Part::physicalId)
        .findFirst()
        .orElseThrow();
  }

  private static String kept(String attribute, String policy, String properties) {
    return String.format(
        Locale.ROOT,
        "\"A\": {\"Type\": \"Fake::Thing\", \"%s\": \"%s\", \"Properties\": {%s}}",
        attribute,
        policy,
        properties);
  }
}
