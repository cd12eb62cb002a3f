package shop.product.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class BatchReadsTest {
  private static final String TABLE = "Products";
  private static final int THERE = 40;

  private final List<Duration> pauses = new ArrayList<>();
  private final BusyTable table = new BusyTable();
  private final BatchReads reads = new BatchReads(table, TABLE, pauses::add);

  @Test
  void all_items_come_in_one_call_and_as_they_are_now() {
    assertThat(reads.read(keys(0, 50))).containsExactlyInAnyOrderElementsOf(keys(0, THERE));

    assertThat(table.calls).hasSize(1);
    assertThat(table.calls.getFirst().consistentRead()).isTrue();
    assertThat(pauses).isEmpty();
  }

  @Test
  void no_keys_are_no_call() {
    assertThat(reads.read(List.of())).isEmpty();
    assertThat(table.calls).isEmpty();
  }

  @Test
  void however_many_keys_are_left_unprocessed_every_item_comes_once() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var last = new int[] {0};
      table.calls.clear();
      table.processes =
          asked ->
              ++last[0] == 4 ? asked : random.nextInt(asked + 1); // the last call does the rest

      assertThat(reads.read(keys(0, 50)))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(keys(0, THERE));
    }
  }

  @Test
  void what_is_left_is_asked_for_alone_and_after_pauses_that_double() {
    table.processes = asked -> Math.min(asked, 10);

    reads.read(keys(0, 35));

    assertThat(table.calls).extracting(call -> call.keys().size()).containsExactly(35, 25, 15, 5);
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void a_table_that_processes_nothing_is_given_up() {
    table.processes = asked -> 0;

    assertThatThrownBy(() -> reads.read(keys(0, 3)))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(table.calls).hasSize(4);
  }

  private static List<Map<String, AttributeValue>> keys(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> ProductRecord.key("id-" + n)).toList();
  }

  /** A table with the keys of {@link #THERE} products, which may process only the first few. */
  private static final class BusyTable implements DynamoDbClient {
    private final List<KeysAndAttributes> calls = new ArrayList<>();
    private IntUnaryOperator processes = asked -> asked;

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      var asked = request.requestItems().get(TABLE);
      calls.add(asked);
      assertThat(calls).as("calls, one after the other, without an end").hasSizeLessThan(20);
      int done = processes.applyAsInt(asked.keys().size());
      var answer =
          BatchGetItemResponse.builder()
              .responses(
                  Map.of(
                      TABLE,
                      asked.keys().subList(0, done).stream()
                          .filter(keys(0, THERE)::contains)
                          .toList()));
      if (done < asked.keys().size()) {
        answer.unprocessedKeys(
            Map.of(
                TABLE,
                asked.toBuilder().keys(asked.keys().subList(done, asked.keys().size())).build()));
      }
      return answer.build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
