package course.cost;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;
import localcloud.assembly.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
  private static final Path SNAPSHOTS =
      Path.of(System.getProperty("repository.root"), "modules/05-system/src/test/snapshots");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void a_month_at_rest_is_alarms_a_dashboard_the_polls_of_the_queues_and_the_watches(String stage)
      throws IOException {
    assertThat(new Estimate(stacks(stage)).monthAtRest())
        .isEqualByComparingTo(new BigDecimal("7.259920584"));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.04549222", "3, 0.04577222", "10, 0.05619172"})
  void a_thousand_checkouts_cost_a_few_cents(int lines, String dollars) throws IOException {
    assertThat(new Estimate(stacks("dev")).thousandCheckouts(lines)).isEqualByComparingTo(dollars);
  }

  @Test
  void the_share_of_each_service_is_told() throws IOException {
    assertThat(new Estimate(stacks("dev")).text())
        .contains(
            "Of that: API Gateway 31 %, Lambda 27 %, DynamoDB 27 %, CloudWatch Logs 6 %, SQS 5 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void every_type_of_the_shop_is_priced(String stage) throws IOException {
    assertThat(new Estimate(stacks(stage)).text())
        .contains("July 2025", "us-east-1", "A month at rest", "1,000 checkouts")
        .contains("30 × AWS::CloudWatch::Alarm")
        .doesNotContain("Not priced");
  }

  @Test
  void recovery_is_priced_where_tables_can_be_restored() throws IOException {
    assertThat(new Estimate(stacks("prod")).text()).contains("$0.20 to recover");
    assertThat(new Estimate(stacks("dev")).text()).doesNotContain("to recover");
  }

  @Test
  void a_customer_managed_key_costs_a_dollar() {
    assertThat(new Estimate(stackOf("AWS::KMS::Key")).monthAtRest()).isEqualByComparingTo("1");
  }

  @Test
  void a_type_without_a_price_is_named() {
    assertThat(new Estimate(stackOf("AWS::EC2::Instance")).text())
        .contains("Not priced: AWS::EC2::Instance");
  }

  private static CloudAssembly stackOf(String type) {
    ObjectNode template = ExactJson.object();
    template.putObject("Resources").putObject("Thing").put("Type", type).putObject("Properties");
    return new CloudAssembly(List.of(new Stack(Template.parse("Small", template), Map.of())));
  }

  private static CloudAssembly stacks(String stage) throws IOException {
    try (Stream<Path> files = Files.list(SNAPSHOTS.resolve(stage))) {
      return new CloudAssembly(files.map(EstimateTest::stack).toList());
    }
  }

  private static Stack stack(Path file) {
    try {
      return new Stack(
          Template.parse(file.getFileName().toString(), ExactJson.read(Files.readString(file))),
          Map.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
