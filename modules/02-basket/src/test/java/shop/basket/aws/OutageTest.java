package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.foundation.CorrelationId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** A failure for which there is no answer is passed on, to be logged and answered by 500. */
class OutageTest {

  @Test
  void an_outage_of_the_table_is_no_lost_race() {
    var transaction = new CheckoutTransaction(new NoTable(), "Baskets");

    assertThatThrownBy(
            () ->
                transaction.run(
                    CheckoutTransactionTest.BASKET, CheckoutTransactionTest.CHECKOUT, null))
        .hasMessage("out");
  }

  @Test
  void a_mistake_of_our_own_is_no_outage_of_the_catalogue() {
    var catalogue =
        new HttpCatalogue(
            "http://127.0.0.1:1/dev/",
            (uri, body) -> {
              throw new IllegalStateException("no role");
            });

    assertThatThrownBy(() -> catalogue.lookUp(Set.of("rake"), new CorrelationId("test-1")))
        .hasMessage("no role");
  }

  private static final class NoTable implements DynamoDbClient {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      throw DynamoDbException.builder().message("out").build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
