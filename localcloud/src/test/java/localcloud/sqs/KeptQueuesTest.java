package localcloud.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import localcloud.engine.Calls;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptQueuesTest {
  private static final String QUEUE = "{'QueueUrl': 'http://127.0.0.1:4566/000000000000/loans'";

  @Test
  void queues_and_messages_survive_a_restart(@TempDir Path dir) {
    MovableClock clock = new MovableClock();
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans', 'Attributes': {'VisibilityTimeout': '7'}}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'kept'}");
    }
    try (Sqs after = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(after.service());
      assertThat(calls.ok("ReceiveMessage", QUEUE + "}").at("/Messages/0/Body").asText())
          .isEqualTo("kept");
      assertThat(
              calls
                  .ok("GetQueueAttributes", QUEUE + ", 'AttributeNames': ['VisibilityTimeout']}")
                  .at("/Attributes/VisibilityTimeout")
                  .asText())
          .isEqualTo("7");
    }
  }
}
