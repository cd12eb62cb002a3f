package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How a request may be refused. Whatever the reason, the answer is a problem document (RFC 9457)
 * with a remedy and a mark, and reveals nothing of the program's internals.
 *
 * @param statuses the HTTP statuses, one of which the answer must have
 */
record RefusalReason(List<Integer> statuses) {

  void isGivenBy(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isIn(statuses);
    assertThat(answer.header("content-type").orElse(""))
        .as("content type of %s", answer)
        .startsWith("application/problem+json");
    assertThat(answer.header("x-correlation-id")).as("mark of %s", answer).isPresent();
    JsonNode problem = answer.json();
    for (String member : List.of("type", "title", "detail", "remedy")) {
      assertThat(problem.path(member).asText()).as("%s of %s", member, answer).isNotBlank();
    }
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "stackTrace", "errorType");
  }
}
