package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  private static final Answer ANSWER = Answer.ok("a thing").withVersion(3);
  private static final Map<String, String> STAGE =
      Map.of(WebPages.VARIABLE, "https://shop.example,https://office.example:8443");

  @ParameterizedTest
  @ValueSource(strings = {"https://shop.example", "https://office.example:8443"})
  void a_page_of_a_listed_origin_reads_the_answer_and_its_version(String origin) {
    assertThat(WebPages.of(STAGE).show(ANSWER, origin).headers())
        .containsEntry("Access-Control-Allow-Origin", origin)
        .containsEntry(
            "Access-Control-Expose-Headers", "ETag,Location,Retry-After,X-Correlation-Id")
        .containsEntry("Vary", "Origin")
        .containsAllEntriesOf(ANSWER.headers());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "http://shop.example",
        "https://shop.example:443",
        "https://shop.example.evil.example",
        "https://evil.example?https://shop.example",
        "https://office.example",
        "https://shop.example,https://office.example:8443"
      })
  void no_other_page_reads_it_and_no_cache_mixes_them_up(String origin) {
    assertThat(WebPages.of(STAGE).show(ANSWER, origin).headers())
        .containsEntry("Vary", "Origin")
        .doesNotContainKeys("Access-Control-Allow-Origin", "Access-Control-Expose-Headers");
  }

  @Test
  void a_stage_that_lists_no_origin_answers_as_ever() {
    for (var stage : List.of(Map.<String, String>of(), Map.of("other", "https://shop.example"))) {
      assertThat(WebPages.of(stage).show(ANSWER, "https://shop.example")).isEqualTo(ANSWER);
    }
    assertThat(WebPages.of(null).show(ANSWER, "https://shop.example")).isEqualTo(ANSWER);
  }
}
