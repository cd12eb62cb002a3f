package localcloud.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import localcloud.deploy.Declared;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SsmTest {

  @TempDir Path data;
  private final ParameterStore store = new ParameterStore(new MovableClock(), Optional.empty());
  private final Gateway gateway = new Gateway();

  SsmTest() {
    gateway.open(new Ssm(store));
  }

  @Test
  void a_parameter_is_overwritten_only_on_demand() {
    call("PutParameter", "{'Name': '/a', 'Type': 'String', 'Value': '1'}");

    assertThat(
            call("PutParameter", "{'Name': '/a', 'Value': '2'}").output().path("__type").asText())
        .isEqualTo("ParameterAlreadyExists");
    assertThat(
            call("PutParameter", "{'Name': '/a', 'Value': '2', 'Overwrite': true}")
                .output()
                .path("Version")
                .asLong())
        .isEqualTo(2);
  }

  @Test
  void unknown_names_are_reported_as_unknown() {
    call("PutParameter", "{'Name': '/a', 'Type': 'String', 'Value': '1'}");

    assertThat(call("GetParameters", "{'Names': ['/a', '/b']}").output().path("InvalidParameters"))
        .isEqualTo(Json.read("[\"/b\"]"));
    assertThat(call("GetParameter", "{'Name': '/b'}").output().path("__type").asText())
        .isEqualTo("ParameterNotFound");
  }

  @Test
  void a_path_returns_its_direct_children_unless_asked_for_all_descendants() {
    call("PutParameter", "{'Name': '/library/a', 'Type': 'String', 'Value': '1'}");
    call("PutParameter", "{'Name': '/library/dev/b', 'Type': 'String', 'Value': '2'}");

    assertThat(call("GetParametersByPath", "{'Path': '/library'}").output().path("Parameters"))
        .hasSize(1);
    assertThat(
            call("GetParametersByPath", "{'Path': '/library', 'Recursive': true}")
                .output()
                .path("Parameters"))
        .hasSize(2);
  }

  @Test
  void parameters_outlive_a_restart_in_a_file() {
    Optional<Path> file = Optional.of(data.resolve("parameters.json"));
    new ParameterStore(new MovableClock(), file).put("/a", "String", "1", "");

    assertThat(new ParameterStore(new MovableClock(), file).value("/a")).contains("1");
  }

  @Test
  void a_template_does_not_take_over_a_parameter_put_by_somebody_else() {
    var type = new ParameterType(store);
    call("PutParameter", "{'Name': '/a', 'Type': 'String', 'Value': '1'}");

    assertThatThrownBy(() -> type.create(declared("2"))).hasMessageContaining("already exists");
    assertThat(store.value("/a")).contains("1");
  }

  @Test
  void a_restart_gives_a_parameter_no_new_version() {
    var type = new ParameterType(store);
    type.create(declared("1"));

    type.restore(declared("1"));

    assertThat(store.find("/a").orElseThrow().version()).isEqualTo(1);
  }

  private static Declared declared(String value) {
    return Calls.declared(
        "Parameter",
        "AWS::SSM::Parameter",
        "{'Name': '/a', 'Type': 'String', 'Value': '" + value + "'}");
  }

  private Reply call(String operation, String input) {
    return gateway.call(
        Call.json("ssm", operation, Caller.ROOT, Json.read(input.replace('\'', '"'))));
  }
}
