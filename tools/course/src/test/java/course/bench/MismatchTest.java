package course.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A verdict is read, not searched: a line for what was expected, and one for what came. */
class MismatchTest {
  @Test
  void equal_values_are_compared_in_two_lines() {
    assertThat(of(() -> assertThat(2).as("the total").isEqualTo(3)))
        .containsExactly("the total", "Expected: 3", "Came:     2");
  }

  @Test
  void texts_that_lack_something_are_compared_as_well() {
    assertThat(of(() -> assertThat("one\ntwo").contains("three")))
        .containsExactly("Expected: to contain: \"three\"", "Came:     \"one two\"");
    assertThat(of(() -> assertThat(500).as("status").isIn(400, 404)))
        .hasSize(3)
        .startsWith("status")
        .endsWith("Came:     500");
  }

  @Test
  void nothing_is_longer_than_a_few_short_lines() {
    String long_ = "x".repeat(10_000);

    assertThat(of(() -> assertThat(Map.of("headers", List.of(long_))).isEqualTo(Map.of())))
        .hasSizeLessThanOrEqualTo(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(220));
  }

  @Test
  void of_a_template_only_what_differs_is_told() {
    String cdk =
        """
        Template has 3 resources with type AWS::SQS::Queue, but none match as expected.
        The 3 closest matches:
        OrderQueue123 :: {
          "DeletionPolicy": "Delete",
          "Properties": {
            "RedrivePolicy": {
        !!       Expected 4 but received 3
              "maxReceiveCount": 3
        """;

    assertThat(Mismatch.lines(cdk))
        .containsExactly(
            "Template has 3 resources with type AWS::SQS::Queue, but none match as expected.",
            "Expected 4 but received 3");
  }

  private static List<String> of(Runnable assertion) {
    return Mismatch.lines(String.valueOf(catchThrowable(assertion::run).getMessage()));
  }
}
