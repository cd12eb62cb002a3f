package course.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionFindingsTest {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/Orders";

  @TempDir Path root;

  @Test
  void a_used_permission_is_fine() throws IOException {
    suite("03-ordering", grant("dynamodb:PutItem", TABLE, 3));

    assertThat(findings()).isEmpty();
  }

  @Test
  void what_one_suite_used_is_used() throws IOException {
    suite("03-ordering", grant("dynamodb:PutItem", TABLE, 0));
    suite("05-system", grant("dynamodb:PutItem", TABLE, 1));

    assertThat(findings()).isEmpty();
  }

  @Test
  void an_unused_permission_is_found() throws IOException {
    suite("03-ordering", grant("dynamodb:DeleteItem", TABLE, 0));

    assertThat(findings())
        .containsExactly("orders may dynamodb:DeleteItem on table/Orders and never did");
  }

  @Test
  void a_grant_widened_to_all_actions_is_found_however_often_it_is_used() throws IOException {
    suite("03-ordering", grant("dynamodb:*", TABLE, 9), grant("dynamodb:PutItem", "*", 9));

    assertThat(findings())
        .containsExactly(
            "orders may dynamodb:* on table/Orders, which has a wildcard",
            "orders may dynamodb:PutItem on *, which has a wildcard");
  }

  @Test
  void a_reason_in_the_stack_excuses_both() throws IOException {
    suite(
        "03-ordering", grant("dynamodb:DeleteItem", TABLE, 0), grant("logs:PutLogEvents", "*", 1));
    reasons("\"dynamodb:DeleteItem\": \"soon\", \"logs:PutLogEvents\": \"its streams\"");

    assertThat(findings()).isEmpty();
  }

  @Test
  void a_reason_without_a_permission_is_found() throws IOException {
    suite("03-ordering", grant("dynamodb:PutItem", TABLE, 1));
    reasons("\"sqs:SendMessage\": \"once it did\"");

    assertThat(findings())
        .containsExactly("orders has a reason for sqs:SendMessage but may not do it");
  }

  @Test
  void a_stream_is_the_same_in_every_run() throws IOException {
    suite("02-basket", grant("dynamodb:GetRecords", TABLE + "/stream/2026-11-23T02:00:00", 0));
    suite("05-system", grant("dynamodb:GetRecords", TABLE + "/stream/2026-11-23T03:00:00", 4));

    assertThat(findings()).isEmpty();
  }

  @Test
  void without_an_acceptance_run_nothing_can_be_said() {
    assertThatThrownBy(this::findings)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("No acceptance run");
  }

  private List<String> findings() {
    return PermissionFindings.in(new AccessFiles(root).read());
  }

  private static String grant(String action, String resource, int used) {
    return String.format(
        Locale.ROOT,
        "{\"action\": \"%s\", \"resource\": \"%s\", \"used\": %d}",
        action,
        resource,
        used);
  }

  private void suite(String module, String... grants) throws IOException {
    write(
        "modules/" + module + "/target/access.json",
        String.format(
            Locale.ROOT,
            "{\"functions\": [{\"name\": \"orders\", \"grants\": [%s]}]}",
            String.join(",", grants)));
  }

  private void reasons(String entries) throws IOException {
    write(
        "modules/03-ordering/target/cdk.out/OrderingStack.template.json",
        String.format(
            Locale.ROOT,
            """
            {"Resources": {"Checkout": {"Type": "AWS::Lambda::Function",
              "Properties": {"FunctionName": "orders"}, "Metadata": {"AccessReasons": {%s}}}}}
            """,
            entries));
  }

  private void write(String file, String content) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), content);
  }
}
