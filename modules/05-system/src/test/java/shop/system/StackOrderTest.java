package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * What a stack waits for is what it declares; the order of an app's lines counts for nothing. In
 * production every stack reads one parameter more than in development: the alarms' topic.
 */
class StackOrderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STACK = "aws:cloudformation:stack";

  @TempDir static Path modules;
  private static Path cdkOut = Path.of("");

  @BeforeAll
  static void synthesize() throws IOException {
    for (var module : List.of("01-product", "02-basket", "03-ordering", "06-receipts")) {
      var zip = modules.resolve(module).resolve("target/functions.zip");
      Files.createDirectories(zip.getParent());
      Files.writeString(zip, "");
    }
    cdkOut = modules.resolve("cdk.out");
    var app =
        new App(
            AppProps.builder()
                .analyticsReporting(false)
                .context(Map.of("stage", "prod"))
                .outdir(cdkOut.toString())
                .build());
    ShopApp.addStacks(app, modules);
    ShopApp.addReceipts(app, modules);
    app.synth();
  }

  @Test
  void all_six_stacks_are_in_the_app() throws IOException {
    assertThat(stacks())
        .containsExactlyInAnyOrder(
            "EventBusStack",
            "SignInStack",
            "ProductStack",
            "OrderingStack",
            "BasketStack",
            "ReceiptsStack");
  }

  @Test
  void a_stack_waits_for_those_that_write_the_parameters_it_reads() throws IOException {
    for (var stack : stacks()) {
      assertThat(waitsFor(stack)).as("%s waits for", stack).containsAll(writersFor(stack));
    }
  }

  /** The stacks that write what this one reads. */
  private static Set<String> writersFor(String reader) throws IOException {
    var read =
        template(reader)
            .path("Parameters")
            .valueStream()
            .filter(
                parameter -> parameter.path("Type").asText().startsWith("AWS::SSM::Parameter::"))
            .map(parameter -> parameter.path("Default").asText())
            .collect(Collectors.toSet());
    var writers = new HashSet<String>();
    for (var stack : stacks()) {
      if (written(stack).anyMatch(read::contains)) {
        writers.add(stack);
      }
    }
    return writers;
  }

  private static Stream<String> written(String stack) throws IOException {
    return template(stack)
        .path("Resources")
        .valueStream()
        .filter(resource -> resource.path("Type").asText().equals("AWS::SSM::Parameter"))
        .map(resource -> resource.at("/Properties/Name").asText());
  }

  /** What it depends on, and what that depends on. */
  private static Set<String> waitsFor(String stack) throws IOException {
    var found = new HashSet<String>();
    for (var dependency : artifacts().path(stack).path("dependencies")) {
      if (found.add(dependency.asText())) {
        found.addAll(waitsFor(dependency.asText()));
      }
    }
    return found;
  }

  private static List<String> stacks() throws IOException {
    return artifacts()
        .propertyStream()
        .filter(artifact -> artifact.getValue().path("type").asText().equals(STACK))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static JsonNode artifacts() throws IOException {
    return JSON.readTree(cdkOut.resolve("manifest.json").toFile()).path("artifacts");
  }

  private static JsonNode template(String stack) throws IOException {
    var file = artifacts().path(stack).at("/properties/templateFile").asText();
    return JSON.readTree(cdkOut.resolve(file).toFile());
  }
}
