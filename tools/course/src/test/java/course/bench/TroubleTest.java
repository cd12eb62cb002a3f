package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {
  @Test
  void an_exception_is_reported_with_the_innermost_place_in_the_shop() {
    String line =
        "{\"level\":\"ERROR\",\"error\":\"java.lang.IllegalStateException: boom\\n"
            + "\\tat java.base/java.util.Optional.map(Optional.java:1)\\n"
            + "\\tat shop.product.aws.ProductApi.show(ProductApi.java:63)\\n"
            + "\\tat shop.product.aws.ProductApi.answer(ProductApi.java:40)\"}";

    assertThat(Trouble.in(line))
        .contains("java.lang.IllegalStateException: boom, at ProductApi.java:63");
  }

  @Test
  void a_function_that_hangs_or_ends_its_process_is_reported() {
    assertThat(Trouble.in("2026-11-23T07:04:58Z 1c Task timed out after 15.00 seconds"))
        .contains("Task timed out after 15.00 seconds");
    assertThat(Trouble.in("RequestId: 1c Error: Runtime exited without providing a reason"))
        .contains("Runtime exited without providing a reason");
  }

  @Test
  void an_ordinary_line_is_not_trouble() {
    assertThat(Trouble.in("{\"level\":\"INFO\",\"message\":\"GET 200\"}")).isEmpty();
    assertThat(Trouble.in("Picked up something")).isEmpty();
  }
}
