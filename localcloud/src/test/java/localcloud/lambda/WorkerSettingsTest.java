package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function's process behaves the same in every locale and time zone of the machine. */
class WorkerSettingsTest {
  @AutoClose private static TestCloud cloud;

  @BeforeAll
  static void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));
  }

  @Test
  void what_a_function_prints_is_logged_letter_by_letter() {
    invoke("probe", "{\"do\":\"say\",\"say\":\"größer als İstanbul\"}");

    assertThat(cloud.log).contains("größer als İstanbul");
  }

  @Test
  void locale_and_time_zone_are_those_of_aws() {
    JsonNode settings = invoke("probe", "{\"do\":\"settings\"}");

    assertThat(settings.path("locale").asText()).isEqualTo("en-US");
    assertThat(settings.path("zone").asText()).isEqualTo("UTC");
  }

  @Test
  void a_function_may_choose_a_different_locale_and_time_zone() {
    var function = TestCloud.function("turkish", Probe.class);
    function
        .putObject("Environment")
        .putObject("Variables")
        .put("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.timezone=Asia/Kathmandu");
    cloud.deploy("AWS::Lambda::Function", function);

    JsonNode settings = invoke("turkish", "{\"do\":\"settings\"}");

    assertThat(settings.path("locale").asText()).startsWith("tr");
    assertThat(settings.path("zone").asText()).isEqualTo("Asia/Kathmandu");
  }

  private JsonNode invoke(String function, String event) {
    return cloud.invoke(function, event).json();
  }
}
