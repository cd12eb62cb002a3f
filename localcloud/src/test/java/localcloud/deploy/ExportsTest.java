package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.template;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.assembly.Stack;
import localcloud.report.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private final FakeResources resources = new FakeResources();
  private final Deployer deployer =
      new Deployer(
          List.of(resources),
          "http://127.0.0.1:4566",
          name -> Optional.empty(),
          StateDirectory.none(),
          PropertyRules.NONE);

  @BeforeEach
  void one_stack_imports_what_another_exports() {
    deploy(exporting("Members", "1", "one"));
    deploy(stack("Loans", thing("B", "\"Size\": {\"Fn::ImportValue\": \"Table\"}")));
  }

  @Test
  void an_export_in_use_keeps_its_value() {
    assertThatThrownBy(() -> deploy(exporting("Members", "2", "two")))
        .hasMessageContaining("Export Table cannot be updated as it is in use by Loans");

    assertThat(resources.things).containsEntry("Members", "1").containsEntry("B", "one");
    assertThat(deployer.outputs("Members")).containsEntry("Name", "one");
  }

  @Test
  void an_export_in_use_is_not_removed() {
    assertThatThrownBy(() -> deploy(stack("Members", thing("Members", "\"Size\": 1"))))
        .hasMessageContaining("Export Table cannot be deleted as it is in use by Loans");
  }

  @Test
  void an_export_that_is_no_longer_used_may_change() {
    deploy(stack("Loans", thing("B", "\"Size\": 3")));

    deploy(exporting("Members", "2", "two"));

    assertThat(deployer.outputs("Members")).containsEntry("Name", "two");
  }

  @Test
  void two_stacks_cannot_export_the_same_name() {
    assertThatThrownBy(() -> deploy(exporting("Mail", "1", "other")))
        .hasMessageContaining("Export with name Table is already exported by stack Members.");
    assertThat(resources.things).doesNotContainKey("Mail");
  }

  private void deploy(Stack stack) {
    deployer.deploy(of(stack), Progress.SILENT);
  }

  private static Stack exporting(String name, String size, String value) {
    return template(
        name,
        "{\"Resources\": {"
            + thing(name, "\"Size\": " + size)
            + "}, \"Outputs\": {\"Name\": {\"Value\": \""
            + value
            + "\", \"Export\": {\"Name\": \"Table\"}}}}",
        Map.of());
  }
}
