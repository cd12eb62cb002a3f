package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.template;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import localcloud.assembly.CloudAssembly;
import localcloud.report.Change;
import localcloud.report.DeploymentException;
import localcloud.report.DeploymentReport;
import localcloud.report.Progress;
import org.junit.jupiter.api.Test;

class DeployerTest {

  private final FakeResources resources = new FakeResources();
  private final Deployer deployer =
      new Deployer(
          List.of(resources),
          "http://127.0.0.1:4566",
          name -> Optional.empty(),
          StateDirectory.none(),
          PropertyRules.NONE);

  @Test
  void a_resource_is_created_after_those_it_refers_to() {
    deploy(
        of(
            stack(
                "Library",
                thing("A", "\"Size\": {\"Ref\": \"B\"}")
                    + ","
                    + thing("B", "\"Size\": {\"Fn::Sub\": \"${C.Arn}\"}")
                    + ","
                    + thing("C", "\"Name\": \"c\""))));

    assertThat(resources.log).containsExactly("create C", "create B", "create A");
    assertThat(resources.things).containsEntry("B", "arn:c");
  }

  @Test
  void a_circular_dependency_is_named() {
    CloudAssembly circle =
        of(
            stack(
                "Library",
                thing("A", "\"Size\": {\"Ref\": \"B\"}")
                    + ","
                    + thing("B", "\"Size\": {\"Ref\": \"A\"}")));

    assertThatThrownBy(() -> deploy(circle)).hasMessageContaining("circle: A -> B -> A");
  }

  @Test
  void deploying_twice_changes_nothing() {
    CloudAssembly assembly =
        of(stack("Library", thing("A", "\"Size\": 1") + "," + thing("B", "\"Size\": 2")));
    deploy(assembly);
    resources.log.clear();

    DeploymentReport second = deploy(assembly);

    assertThat(resources.log).isEmpty();
    assertThat(second.stacks()).containsExactly(Map.entry("Library", Map.of(Change.UNCHANGED, 2)));
  }

  @Test
  void a_changed_property_updates_its_resource_and_leaves_its_neighbour() {
    deploy(of(stack("Library", thing("A", "\"Size\": 1") + "," + thing("B", "\"Size\": 2"))));
    resources.log.clear();

    DeploymentReport report =
        deploy(of(stack("Library", thing("A", "\"Size\": 1") + "," + thing("B", "\"Size\": 3"))));

    assertThat(resources.log).containsExactly("update B");
    assertThat(report.count("Library", Change.UPDATED)).isEqualTo(1);
    assertThat(report.count("Library", Change.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void what_the_template_no_longer_has_is_deleted_last_and_in_reverse_order() {
    deploy(of(stack("Library", thing("A", "") + "," + thing("B", "") + "," + thing("C", ""))));
    resources.log.clear();

    deploy(of(stack("Library", thing("C", "\"Size\": 9") + "," + thing("D", ""))));

    assertThat(resources.log).containsExactly("update C", "create D", "delete B", "delete A");
  }

  @Test
  void a_deletion_policy_keeps_a_resource() {
    String kept =
        "\"A\": {\"Type\": \"Fake::Thing\", \"DeletionPolicy\": \"Retain\"}," + thing("B", "");
    deploy(of(stack("Library", kept)));

    DeploymentReport report = deployer.undeploy("Library", Progress.SILENT);

    assertThat(resources.things).containsOnlyKeys("A");
    assertThat(report.count("Library", Change.RETAINED)).isEqualTo(1);
  }

  @Test
  void an_undeployed_cloud_is_empty() {
    deploy(
        of(
            stack("Members", thing("A", "") + "," + thing("B", "\"Size\": {\"Ref\": \"A\"}")),
            stack("Loans", thing("C", ""))));
    resources.log.clear();

    deployer.undeployAll(Progress.SILENT);

    assertThat(resources.log).containsExactly("delete C", "delete B", "delete A");
    assertThat(deployer.stacks()).isEmpty();
  }

  @Test
  void a_failed_creation_is_named_and_everything_before_it_is_rolled_back() {
    CloudAssembly assembly =
        of(stack("Library", thing("A", "") + "," + thing("B", "\"Fail\": \"no more room\"")));

    assertThatThrownBy(() -> deploy(assembly))
        .isInstanceOf(DeploymentException.class)
        .hasMessage("Library/B: no more room");
    assertThat(resources.things).isEmpty();
    assertThat(deployer.stacks()).isEmpty();
  }

  @Test
  void a_failed_redeployment_leaves_everything_as_it_was() {
    deploy(of(stack("Library", thing("A", ""))));

    assertThatThrownBy(
            () ->
                deploy(
                    of(
                        stack(
                            "Library",
                            thing("A", "")
                                + ","
                                + thing("B", "")
                                + ","
                                + thing("C", "\"Fail\": \"x\"")))))
        .hasMessageContaining("Library/C");
    assertThat(resources.things).containsOnlyKeys("A");
  }

  @Test
  void a_failed_update_goes_back_to_the_last_good_state() {
    String outputs = "}, \"Outputs\": {\"Size\": {\"Value\": \"%s\"}}}";
    deploy(
        of(
            template(
                "Library",
                "{\"Resources\": {"
                    + thing("A", "\"Size\": 1")
                    + String.format(Locale.ROOT, outputs, "small"),
                Map.of())));
    String wanted =
        thing("A", "\"Size\": 2") + "," + thing("B", "") + "," + thing("C", "\"Fail\": \"x\"");
    resources.log.clear();

    assertThatThrownBy(
            () ->
                deploy(
                    of(
                        template(
                            "Library",
                            "{\"Resources\": {"
                                + wanted
                                + String.format(Locale.ROOT, outputs, "large"),
                            Map.of()))))
        .hasMessage("Library/C: x");

    assertThat(resources.log).containsExactly("update A", "create B", "delete B", "update A");
    assertThat(resources.things).containsExactly(Map.entry("A", "1"));
    assertThat(deployer.outputs("Library")).containsExactly(Map.entry("Size", "small"));
    assertThat(deployer.describe("Library").orElseThrow().template().resources())
        .containsOnlyKeys("A");
  }

  @Test
  void a_resource_whose_own_update_fails_halfway_is_changed_back() {
    deploy(of(stack("Library", thing("A", "\"Size\": 1"))));

    assertThatThrownBy(
            () -> deploy(of(stack("Library", thing("A", "\"Size\": 2, \"Fail\": \"x\"")))))
        .hasMessage("Library/A: x");

    assertThat(resources.things).containsEntry("A", "1");
  }

  @Test
  void a_plan_names_what_would_change_and_changes_nothing() {
    deploy(
        of(
            stack(
                "Library",
                thing("A", "\"Size\": 1") + "," + thing("B", "") + "," + thing("C", ""))));
    resources.log.clear();

    List<PlannedChange> plan =
        deployer.plan(
            stack(
                "Library",
                thing("A", "\"Size\": {\"Ref\": \"D\"}")
                    + ","
                    + thing("B", "")
                    + ","
                    + thing("D", "")));

    assertThat(plan)
        .extracting(PlannedChange::change, PlannedChange::logicalId, PlannedChange::properties)
        .containsExactly(
            tuple(Change.UPDATED, "A", List.of("Size")),
            tuple(Change.CREATED, "D", List.of()),
            tuple(Change.DELETED, "C", List.of()));
    assertThat(resources.log).isEmpty();
  }

  @Test
  void one_stack_imports_what_another_exports() {
    String producer =
        "{\"Resources\": {"
            + thing("A", "\"Name\": \"a\"")
            + "}, \"Outputs\": {\"Name\": {\"Value\": {\"Ref\": \"A\"}, \"Export\": {\"Name\":"
            + " \"A:Ref\"}}}}";
    deploy(
        of(
            template("Members", producer, Map.of()),
            stack("Loans", thing("B", "\"Size\": {\"Fn::ImportValue\": \"A:Ref\"}"))));

    assertThat(resources.things).containsEntry("B", "a");
    assertThat(deployer.outputs("Members")).containsExactly(Map.entry("Name", "a"));
    assertThatThrownBy(() -> deployer.undeploy("Members", Progress.SILENT))
        .hasMessageContaining("Members/A:Ref: the export is used by Loans");
  }

  private DeploymentReport deploy(CloudAssembly assembly) {
    return deployer.deploy(assembly, Progress.SILENT);
  }
}
