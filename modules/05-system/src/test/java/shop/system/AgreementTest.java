package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two modules must agree on, though neither may know the other. */
class AgreementTest {
  private static Templates templates;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    templates = Templates.synthesized(folder);
  }

  /**
   * Otherwise a message is handed out again while Lambda still retries its batch (AWS Lambda guide,
   * "Creating and configuring an Amazon SQS event source mapping").
   */
  @Test
  void a_message_stays_invisible_for_six_timeouts_of_its_consumer() throws IOException {
    var queue = templates.properties("EventBusStack", "AWS::SQS::Queue", "OrderQueue");
    var consumer = templates.properties("OrderingStack", "AWS::Lambda::Function", "Checkout");

    var timeout = consumer.path("Timeout").asInt();
    assertThat(timeout).isPositive();
    assertThat(queue.path("VisibilityTimeout").asInt()).isGreaterThanOrEqualTo(6 * timeout);
  }
}
