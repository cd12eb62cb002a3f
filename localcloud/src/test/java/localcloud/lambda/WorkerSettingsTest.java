package localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A function's process is the same in every folder and under every locale of the machine. */
@Isolated("starts processes, and others count those of this JVM")
@EnabledIfSystemProperty(
    named = "sun.jnu.encoding",
    matches = "UTF-8",
    disabledReason = "without a UTF-8 locale this JVM itself makes no such folder")
class WorkerSettingsTest {
  private Path folder;
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) throws IOException {
    folder = Files.createDirectory(temp.resolve("Kürs mit Leer & (1)'s"));
    cloud = new TestCloud(folder.resolve("cloud"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void a_function_runs_whatever_its_folder_is_called() throws IOException {
    String name = Probe.class.getName().replace('.', '/') + ".class";
    Path code = folder.resolve("code");
    Files.createDirectories(code.resolve(name).getParent());
    Files.copy(TestCloud.home(Probe.class).resolve(name), code.resolve(name));

    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class), code);

    assertThat(invoke("{}").path("calls").asInt()).isOne();
  }

  @Test
  void a_zip_runs_whatever_its_folder_is_called() throws IOException {
    Path zip = TestCode.zip(folder.resolve("functions.zip"), Probe.class);

    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class), zip);

    assertThat(invoke("{}").path("calls").asInt()).isOne();
  }

  @Test
  void what_a_function_prints_stands_in_the_log_letter_by_letter() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    invoke("{\"do\":\"say\",\"say\":\"größer als İstanbul\"}");

    assertThat(cloud.log).contains("größer als İstanbul");
  }

  @Test
  void locale_and_time_zone_are_AWSs() {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", Probe.class));

    JsonNode settings = invoke("{\"do\":\"settings\"}");

    assertThat(settings.path("locale").asText()).isEqualTo("en-US");
    assertThat(settings.path("zone").asText()).isEqualTo("UTC");
    assertThat(settings.path("file names").asText()).isEqualTo("UTF-8");
  }

  @Test
  void a_function_may_choose_others() {
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
