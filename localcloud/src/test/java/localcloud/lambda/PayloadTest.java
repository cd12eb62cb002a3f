package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import localcloud.gateway.AwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

  @Test
  void who_hands_in_nothing_hands_in_an_empty_object() {
    assertThat(Payload.of(new byte[0])).asString(UTF_8).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[1, {\"a\": null}]", "\"text\"", "7", "null", " {\"a\": 1.50} "})
  void json_is_handed_in_as_it_is(String json) {
    assertThat(Payload.of(json.getBytes(UTF_8))).asString(UTF_8).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "no json", "{", "{} {}", "[1,]", "'a'", "eyJhIjoxfQ=="})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Payload.of(text.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            AwsException.class,
            error -> assertThat(error.code()).isEqualTo("InvalidRequestContentException"))
        .hasMessageContaining("cli-binary-format");
  }
}
