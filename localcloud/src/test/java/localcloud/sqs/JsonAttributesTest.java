package localcloud.sqs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dead-letter queue that messages could not go to is refused when it is named. */
class JsonAttributesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sqs:eu-west-1:000000000000:dead",
        "arn:aws:sqs:us-east-1:111122223333:dead",
        "arn:aws:sns:us-east-1:000000000000:dead",
        "dead"
      })
  void a_dead_letter_queue_elsewhere_is_refused(String arn) {
    assertThatThrownBy(() -> check(arn))
        .isInstanceOf(AwsException.class)
        .hasMessageEndingWith("must be in the account and region of the source.");
  }

  @Test
  void one_of_our_own_is_taken() {
    assertThatCode(() -> check("arn:aws:sqs:us-east-1:000000000000:dead"))
        .doesNotThrowAnyException();
  }

  private static void check(String arn) {
    String policy =
        Json.text(Json.object().put("deadLetterTargetArn", arn).put("maxReceiveCount", 3));
    JsonAttributes.check("orders", Json.object().put("RedrivePolicy", policy));
  }
}
