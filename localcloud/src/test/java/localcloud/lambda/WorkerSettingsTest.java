package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function's process behaves the same in every locale and time zone of the machine. */
class WorkerSettingsTest {
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void what_a_function_prints_is_logged_letter_by_letter() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    invoke("{\"do\":\"say\",\"say\":\"größer als İstanbul\"}");

    assertThat(cloud.log).contains("größer als İstanbul");
  }

  @Test
  void locale_and_time_zone_are_those_of_aws() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    JsonNode settings = invoke("{\"do\":\"settings\"}");

    assertThat(settings.path("locale").asText()).isEqualTo("en-US");
    assertThat(settings.path("zone").asText()).isEqualTo("UTC");
  }

  @Test
  void a_function_may_choose_a_different_locale_and_time_zone() {
    ObjectNode function = TestCloud.function("probe", Probe.class);
    function
        .putObject("Environment")
        .putObject("Variables")
        .put("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.timezone=Asia/Kathmandu");
    cloud.deploy("AWS::Lambda::Function", function);

    JsonNode settings = invoke("{\"do\":\"settings\"}");

    assertThat(settings.path("locale").asText()).startsWith("tr");
    assertThat(settings.path("zone").asText()).isEqualTo("Asia/Kathmandu");
  }

  private JsonNode invoke(String event) {
    return cloud.invoke("probe", event).json();
  }
}
