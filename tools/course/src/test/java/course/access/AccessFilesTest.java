package course.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several suites have recorded of one function is added up. */
class AccessFilesTest {
  private static final String REPORT =
      """
      {"functions": [{"name": "asker", "grants": [
        {"action": "%s", "resource": "%s", "used": %d}]}]}
      """;

  @TempDir private Path root;

  @Test
  void one_use_is_enough_though_each_run_names_its_api_anew() throws IOException {
    String action = "execute-api:Invoke";
    recorded("01-alone", action, "arn:aws:execute-api:eu-west-1:1:stub/dev/POST/lookup", 0);
    recorded("02-whole", action, "arn:aws:execute-api:eu-west-1:1:dr8ez8vuze/dev/POST/lookup", 3);

    assertThat(new AccessFiles(root).read().getFirst().permissions())
        .extracting(Permission::shortResource, Permission::used)
        .containsExactly(tuple("api/dev/POST/lookup", 3L));
  }

  @Test
  void one_use_is_enough_though_each_run_names_its_stream_anew() throws IOException {
    String action = "dynamodb:GetRecords";
    recorded("01-alone", action, "arn:aws:dynamodb:eu-west-1:1:table/t/stream/2026-01-01", 0);
    recorded("02-whole", action, "arn:aws:dynamodb:eu-west-1:1:table/t/stream/2026-01-02", 1);

    assertThat(new AccessFiles(root).read().getFirst().permissions())
        .extracting(Permission::shortResource, Permission::used)
        .containsExactly(tuple("table/t/stream", 1L));
  }

  @Test
  void another_route_is_another_permission() throws IOException {
    String action = "execute-api:Invoke";
    recorded("01-alone", action, "arn:aws:execute-api:eu-west-1:1:a/dev/GET/lookup", 0);
    recorded("02-whole", action, "arn:aws:execute-api:eu-west-1:1:b/dev/POST/lookup", 3);

    assertThat(new AccessFiles(root).read().getFirst().permissions())
        .extracting(Permission::shortResource, Permission::used)
        .containsExactlyInAnyOrder(
            tuple("api/dev/GET/lookup", 0L), tuple("api/dev/POST/lookup", 3L));
  }

  private void recorded(String module, String action, String resource, int used)
      throws IOException {
    Path target =
        Files.createDirectories(root.resolve("modules").resolve(module).resolve("target"));
    Files.writeString(
        target.resolve("access.json"), String.format(Locale.ROOT, REPORT, action, resource, used));
  }
}
