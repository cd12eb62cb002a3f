package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.CardTexts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketItem;
import shop.basket.Catalogue;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Page;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.Together;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The rule about card numbers stands at the shop's doors and becomes stricter (docs/decisions
 * 0013). A basket that an older one has let into the table is listed and shown.
 */
class OlderTextsTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final int MANY = 300;

  private final CardTexts texts = new CardTexts(SEED);

  @Test
  void a_basket_with_any_text_is_listed_and_shown() {
    for (int i = 0; i < MANY; i++) {
      var stored = storedBasket();
      var user = stored.get("pk").s();
      var api = api(new OneBasket(stored));

      var list = api.answer(get("/basket", Map.of()));
      var one = api.answer(get("/basket/{userName}", Map.of("userName", user)));

      assertThat(list.status()).as("seed %d: %s, %s", SEED, list.body(), stored).isEqualTo(200);
      assertThat(((Page<?>) list.body()).items()).hasSize(1);
      assertThat(one.status()).as("seed %d: %s, %s", SEED, one.body(), stored).isEqualTo(200);
    }
  }

  @Test
  void a_name_like_a_card_number_finds_nothing_that_is_not_there_and_is_not_repeated() {
    for (int i = 0; i < MANY; i++) {
      var unknown = texts.name();

      var answer =
          api(new OneBasket(storedBasket()))
              .answer(get("/basket/{userName}", Map.of("userName", unknown)));

      assertThat(answer.status()).as("seed %d: %s", SEED, unknown).isEqualTo(422);
      assertThat(String.valueOf(answer.body())).doesNotContain(unknown);
    }
  }

  private Map<String, AttributeValue> storedBasket() {
    var colour = texts.coin() ? texts.text() : null;
    var basket =
        new Basket(
            new UserName("ada"),
            List.of(
                new BasketItem(texts.name(), texts.text(), colour, 1, Money.of("12.50", "EUR"))),
            Timestamp.parse("2026-11-29T10:15:30.123Z"),
            7);
    var stored = new HashMap<>(BasketRecord.of(basket));
    stored.put("pk", AttributeValue.fromS(texts.name()));
    return stored;
  }

  private static BasketApi api(DynamoDbClient dynamoDb) {
    Catalogue none = (ids, correlationId) -> new Catalogue.Unreachable();
    return new BasketApi(
        new DynamoDbBaskets(dynamoDb, "Baskets", Together.inTurn()),
        none,
        "https://shop.example/",
        Duration.ofDays(7),
        UUID::randomUUID,
        InstantSource.system(),
        Duration.ofHours(24));
  }

  private static ApiRequest get(String resource, Map<String, String> path) {
    return new ApiRequest(
        "GET",
        resource,
        path,
        Map.of(),
        Map.of(),
        "",
        "https://shop.example/dev/",
        new CorrelationId("test-1"),
        new Caller("keeper", Set.of(Caller.SHOPKEEPER)));
  }

  /** A table with one basket, and its index. */
  private record OneBasket(Map<String, AttributeValue> item) implements DynamoDbClient {
    @Override
    public QueryResponse query(QueryRequest request) {
      var shard = request.expressionAttributeValues().get(":value");
      return QueryResponse.builder()
          .items(item.get("kind").equals(shard) ? List.of(item) : List.of())
          .build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return item.get("pk").equals(request.key().get("pk"))
          ? GetItemResponse.builder().item(item).build()
          : GetItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
