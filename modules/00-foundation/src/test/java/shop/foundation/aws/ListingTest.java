package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.foundation.Malformed;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class ListingTest {

  @Test
  void a_full_last_page_has_no_next_one() {
    var page = page(tableOf(3), new PageRequest(3, null));

    assertThat(page.items()).containsExactly("0", "1", "2");
    assertThat(page.nextToken()).isNull();
  }

  @Test
  void the_next_page_goes_on_after_the_last_item_shown() {
    var page = page(tableOf(3), new PageRequest(2, null));

    assertThat(page.items()).containsExactly("0", "1");
    assertThat(page.nextToken().key()).isEqualTo(Map.of("kind", "thing", "id", "1"));
  }

  @Test
  void a_page_cut_short_by_its_size_goes_on_where_it_was_cut() {
    var cut = QueryResponse.builder().items(List.of(item(0))).lastEvaluatedKey(item(0)).build();

    assertThat(page(answering(cut), new PageRequest(2, null)).nextToken()).isNotNull();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    var cursor = page(tableOf(3), new PageRequest(2, null)).nextToken();
    var other = new Listing("others", List.of("kind", "id"), tableOf(3));

    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(
            () -> other.page(QueryRequest.builder().build(), new PageRequest(2, cursor), i -> i));
  }

  private static Page<String> page(DynamoDbClient table, PageRequest request) {
    return new Listing("things", List.of("kind", "id"), table)
        .page(QueryRequest.builder().build(), request, item -> item.get("id").s());
  }

  /** Stops at the limit and says where, as DynamoDB does, whether or not more items follow. */
  private static DynamoDbClient tableOf(int size) {
    return new QueriesOnly() {
      @Override
      public QueryResponse query(QueryRequest query) {
        var items =
            IntStream.range(0, Math.min(size, query.limit())).mapToObj(ListingTest::item).toList();
        var stopped = items.size() == query.limit();
        return QueryResponse.builder()
            .items(items)
            .lastEvaluatedKey(stopped ? items.getLast() : Map.of())
            .build();
      }
    };
  }

  private static DynamoDbClient answering(QueryResponse response) {
    return new QueriesOnly() {
      @Override
      public QueryResponse query(QueryRequest query) {
        return response;
      }
    };
  }

  private static Map<String, AttributeValue> item(int id) {
    return Map.of("kind", text("thing"), "id", text("" + id), "name", text("no key"));
  }

  private abstract static class QueriesOnly implements DynamoDbClient {
    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
