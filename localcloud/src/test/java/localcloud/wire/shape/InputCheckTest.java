package localcloud.wire.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {

  /** As SDKs send them that are older than SQS's JSON protocol. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a&SendMessageBatchRequestEntry.1"
            + ".MessageBody=b",
        "DeleteMessageBatch&DeleteMessageBatchRequestEntry.1.Id=a&DeleteMessageBatchRequestEntry.1"
            + ".ReceiptHandle=h",
        "ChangeMessageVisibilityBatch&ChangeMessageVisibilityBatchRequestEntry.1.Id=a"
            + "&ChangeMessageVisibilityBatchRequestEntry.1.ReceiptHandle=h",
        "SetQueueAttributes&Attribute.1.Name=VisibilityTimeout&Attribute.1.Value=5",
        "TagQueue&Tag.1.Key=k&Tag.1.Value=v",
        "UntagQueue&TagKey.1=k"
      })
  void lists_in_forms_of_sqs_have_the_names_of_their_elements(String form) {
    assertThatCode(() -> check("sqs", form)).doesNotThrowAnyException();
  }

  @Test
  void a_form_without_a_required_value_is_refused() {
    assertThatThrownBy(() -> check("sqs", "SendMessage&QueueUrl=u"))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("messageBody");
  }

  private static void check(String service, String form) {
    Call call =
        new Call(
            service,
            form.substring(0, form.indexOf('&')),
            Caller.ROOT,
            "POST",
            "/",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            ("Action=" + form).getBytes(UTF_8));
    InputCheck.ofForm(service, call.operation(), call.view());
  }
}
