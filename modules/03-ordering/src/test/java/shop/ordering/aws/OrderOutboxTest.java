package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.foundation.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OrderOutboxTest {
  private static final Outbox ORDERS = OrderOutbox.in(new NoClient(), "Orders");

  /** 30 days in the archive, 4 in the queue, and twice 14 among the dead letters. */
  @Test
  void an_order_is_kept_until_its_checkout_can_no_longer_come_again() {
    assertThat(ORDERS.kept()).isGreaterThan(Duration.ofDays(30 + 4 + 2 * 14));
  }

  @Test
  void an_address_is_not_kept_for_years() {
    assertThat(ORDERS.kept()).isEqualTo(Duration.ofDays(180));
  }

  private static final class NoClient implements DynamoDbClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
