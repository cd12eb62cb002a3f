package localcloud;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import localcloud.Origins.Origin;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.elasticmq.rest.sqs.Action;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SUPPORTED.md lists everything that a running cloud supports, with its origin. */
class SupportedTest {
  private static final Path TABLE = Path.of("SUPPORTED.md");
  private static final String ACCEPT =
      "mvn test -pl localcloud -Dtest=SupportedTest -Dsupported=accept";

  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  private final Map<String, Set<String>> operations = CLOUD.gateway().operations();
  private final List<ResourceType> types = CLOUD.types();

  @Test
  void each_operation_and_type_has_one_origin_and_no_origin_is_stale() throws IOException {
    assertThat(Origins.read().problems(understood()))
        .as("problems in src/test/resources/localcloud/origins.yaml")
        .isEmpty();
  }

  @Test
  void the_table_lists_what_is_supported() throws IOException {
    String actual = table(Origins.read());
    if ("accept".equals(System.getProperty("supported"))) {
      Files.writeString(TABLE, actual);
    }
    assertThat(TABLE).as("to write it, run: %s", ACCEPT).exists();
    assertThat(Files.readString(TABLE))
        .as("if the change is intended, run: %s", ACCEPT)
        .isEqualTo(actual);
  }

  @Test
  void an_engine_supports_each_operation_that_is_passed_on_to_it() {
    assertThat(Action.values().mkString(" ").split(" ")).containsAll(operations.get("sqs"));
    for (String service : List.of("dynamodb", "dynamodbstreams")) {
      for (String operation : operations.get(service)) {
        Call call = Call.json(service, operation, Caller.ROOT, Json.object());
        assertThat(CLOUD.gateway().call(call).output().path("__type").asText())
            .as(operation)
            .doesNotContain("UnknownOperation");
      }
    }
  }

  @Test
  void an_operation_that_is_not_in_the_table_is_refused_by_name() {
    for (String service : operations.keySet()) {
      Call call = Call.json(service, "BrewCoffee", Caller.ROOT, Json.object());
      assertThat(CLOUD.gateway().call(call).output().path("message").asText())
          .contains(service + " has no operation BrewCoffee");
    }
  }

  private Set<String> understood() {
    Set<String> all = new TreeSet<>();
    operations.forEach((service, names) -> names.forEach(name -> all.add(service + ":" + name)));
    types.forEach(type -> all.add(type.name()));
    return all;
  }

  private String table(Origins origins) {
    StringBuilder page = new StringBuilder(head(origins));
    operations.forEach(
        (service, names) -> {
          page.append("\n## ").append(service);
          page.append("\n\n| Operation | Behaviour from | Source |\n|---|---|---|\n");
          for (String name : new TreeSet<>(names)) {
            page.append(row(name, origins.of(service + ":" + name)));
          }
        });
    page.append("\n## Resource types of CloudFormation\n");
    page.append("\n| Type | Behaviour from | Source | Properties |\n|---|---|---|---|\n");
    types.forEach(
        type ->
            page.append(row(type.name(), origins.of(type.name())).stripTrailing())
                .append(' ')
                .append(String.join(", ", new TreeSet<>(type.properties())))
                .append(" |\n"));
    return page.toString();
  }

  private String head(Origins origins) {
    String counts =
        Stream.of("documentation", "conformance", "assumed")
            .map(
                kind ->
                    understood().stream()
                            .filter(name -> origins.of(name).from().equals(kind))
                            .count()
                        + " "
                        + kind)
            .collect(joining(", "));
    return String.format(
        Locale.ROOT,
        """
        # What the local cloud supports

        `SupportedTest` generates this page from the running cloud and `src/test/resources/localcloud/origins.yaml` and fails
        if they differ. To regenerate it, run `%s`.

        | Behaviour from | Meaning |
        |---|---|
        | documentation | follows the AWS page that is named |
        | conformance | checked by public test cases that their maintainers have compared with AWS |
        | assumed | not compared with AWS here; the source says what it follows |

        %d operations of %d services and %d resource types: %s. Nothing was recorded from an AWS account.
        A property ending in `.*` covers everything below it.
        """,
        ACCEPT,
        operations.values().stream().mapToInt(Set::size).sum(),
        operations.size(),
        types.size(),
        counts);
  }

  private static String row(String name, Origin origin) {
    return String.format(Locale.ROOT, "| %s | %s | %s |\n", name, origin.from(), origin.source());
  }
}
