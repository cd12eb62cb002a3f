package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.template;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.report.Change;
import localcloud.report.Progress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  @TempDir Path data;
  @TempDir Path cdkOut;

  @Test
  void a_restart_creates_what_was_deployed_and_the_next_deployment_changes_nothing()
      throws IOException {
    Path zip = Files.writeString(cdkOut.resolve("asset.zip"), "code");
    String json =
        "{\"Resources\": {"
            + thing("A", "\"Code\": {\"S3Key\": \"abc.zip\"}")
            + "}, \"Outputs\": {\"Name\": {\"Value\": {\"Ref\": \"A\"}}}}";
    CloudAssembly assembly =
        of(template("Library", json, Map.of("abc.zip", zip)), stack("Other", thing("B", "")));
    deployer(new FakeResources()).deploy(assembly, Progress.SILENT);
    Files.delete(zip);

    FakeResources resources = new FakeResources();
    Deployer second = deployer(resources);
    second.restore(Progress.SILENT);

    assertThat(resources.log).containsExactly("restore A", "restore B");
    assertThat(second.outputs("Library")).containsKey("Name");
    try (Stream<Path> assets = Files.list(data.resolve("assets"))) {
      assertThat(assets).singleElement(InstanceOfAssertFactories.PATH).hasContent("code");
    }
    assertThat(second.deploy(assembly, Progress.SILENT).count(Change.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void an_undeployed_stack_does_not_come_back_and_leaves_no_asset() throws IOException {
    Path zip = Files.writeString(cdkOut.resolve("asset.zip"), "code");
    Deployer first = deployer(new FakeResources());
    first.deploy(
        of(
            template(
                "Library", "{\"Resources\": {" + thing("A", "") + "}}", Map.of("abc.zip", zip))),
        Progress.SILENT);
    first.undeployAll(Progress.SILENT);

    FakeResources resources = new FakeResources();
    deployer(resources).restore(Progress.SILENT);

    assertThat(resources.log).isEmpty();
    assertThat(data.resolve("assets")).isEmptyDirectory();
  }

  @Test
  void a_failed_restart_deletes_nothing() throws IOException {
    FakeResources resources = new FakeResources();
    deployer(resources)
        .deploy(
            of(stack("Library", thing("A", "") + "," + thing("B", "\"Size\": 1"))),
            Progress.SILENT);
    Path state = data.resolve("deployed.json");
    Files.writeString(
        state, Files.readString(state).replace("\"Size\" : 1", "\"Fail\" : \"no more room\""));
    resources.log.clear();

    Deployer second = deployer(resources);

    assertThatThrownBy(() -> second.restore(Progress.SILENT)).hasMessage("Library/B: no more room");
    assertThat(resources.log).containsExactly("restore A");
  }

  @Test
  void resources_of_a_process_that_ended_during_a_deployment_are_taken_over() throws IOException {
    FakeResources resources = new FakeResources();
    CloudAssembly assembly =
        of(stack("Library", thing("A", "\"Name\": \"a\"") + "," + thing("B", "")));
    Path state = data.resolve("deployed.json");
    List<String> onTheWay = new ArrayList<>();
    deployer(resources)
        .deploy(assembly, (change, stack, logicalId, type) -> onTheWay.add(read(state)));
    Files.writeString(state, onTheWay.getLast());

    Deployer second = deployer(resources);
    second.restore(Progress.SILENT);
    second.deploy(assembly, Progress.SILENT);

    assertThat(resources.log).containsExactly("create A", "create B", "restore A", "restore B");
    assertThatThrownBy(
            () -> second.deploy(of(stack("Other", thing("C", "\"Name\": \"a\""))), Progress.SILENT))
        .hasMessageContaining("already exists");
  }

  @Test
  void a_restart_knows_the_names_of_what_was_replaced_and_retained() {
    FakeResources resources = new FakeResources();
    Deployer first = deployer(resources);
    String wanted =
        """
        "A": {"Type": "Fake::Thing", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain",
          "Properties": {"Kind": "%s"}}
        """;
    first.deploy(of(stack("Library", String.format(Locale.ROOT, wanted, "x"))), Progress.SILENT);
    first.deploy(of(stack("Library", String.format(Locale.ROOT, wanted, "y"))), Progress.SILENT);
    assertThat(resources.names).hasSize(2);

    Deployer second = deployer(resources);
    second.restore(Progress.SILENT);
    assertThat(resources.names).hasSize(2);

    second.undeployAll(Progress.SILENT);
    Deployer third = deployer(resources);
    third.restore(Progress.SILENT);
    third.deploy(of(stack("Library", String.format(Locale.ROOT, wanted, "y"))), Progress.SILENT);
    assertThat(resources.names).hasSize(3);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Deployer deployer(FakeResources resources) {
    return new Deployer(
        List.of(resources),
        "http://127.0.0.1:4566",
        name -> Optional.empty(),
        StateDirectory.in(data),
        PropertyRules.NONE);
  }
}
