package localcloud.deploy;

import static localcloud.deploy.Assemblies.of;
import static localcloud.deploy.Assemblies.stack;
import static localcloud.deploy.Assemblies.template;
import static localcloud.deploy.Assemblies.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.template.CloudAssembly;
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
        of(template("Shop", json, Map.of("abc.zip", zip)), stack("Other", thing("B", "")));
    deployer(new FakeRoom()).deploy(assembly, Progress.SILENT);
    Files.delete(zip);

    FakeRoom room = new FakeRoom();
    Deployer second = deployer(room);
    second.restore(Progress.SILENT);

    assertThat(room.log).containsExactly("create A", "create B");
    assertThat(second.outputs("Shop")).containsKey("Name");
    assertThat(data.resolve("assets/abc.zip")).hasContent("code");
    assertThat(second.deploy(assembly, Progress.SILENT).count(Change.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void what_was_undeployed_does_not_come_back_and_leaves_no_asset() throws IOException {
    Path zip = Files.writeString(cdkOut.resolve("asset.zip"), "code");
    Deployer first = deployer(new FakeRoom());
    first.deploy(
        of(template("Shop", "{\"Resources\": {" + thing("A", "") + "}}", Map.of("abc.zip", zip))),
        Progress.SILENT);
    first.undeployAll(Progress.SILENT);

    FakeRoom room = new FakeRoom();
    deployer(room).restore(Progress.SILENT);

    assertThat(room.log).isEmpty();
    assertThat(data.resolve("assets")).isEmptyDirectory();
  }

  private Deployer deployer(FakeRoom room) {
    return new Deployer(
        List.of(room), "http://127.0.0.1:4566", name -> Optional.empty(), StateDirectory.in(data));
  }
}
