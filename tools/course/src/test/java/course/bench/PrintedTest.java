package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedTest {
  private final Printed printed = new Printed();

  @Test
  void what_code_prints_is_kept_and_its_result_returned() {
    String result =
        printed.during(
            () -> {
              System.out.println("here");
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(printed.lines()).containsExactly("here");
  }

  @Test
  void of_a_functions_log_only_its_own_lines_count() {
    printed.log(
        List.of(
            "Picked up JAVA_TOOL_OPTIONS: -Xshare:auto",
            "START RequestId: 1c Version: $LATEST",
            "{\"level\":\"INFO\",\"message\":\"GET 200\"}",
            "here I am",
            "END RequestId: 1c",
            "REPORT RequestId: 1c Duration: 3 ms",
            "2026-11-23T07:04:58Z 1c Task timed out after 15.00 seconds"));

    assertThat(printed.lines()).containsExactly("here I am");
  }

  @Test
  void only_the_last_lines_are_kept() {
    printed.log(IntStream.range(0, 100).mapToObj(i -> "line " + i).toList());

    assertThat(printed.lines()).hasSize(20).endsWith("line 99");
  }
}
