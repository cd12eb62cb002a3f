package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import localcloud.hops.Hop;
import localcloud.hops.Hops;
import localcloud.hops.Spoken;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The newest requests are the same, with the same hops, whether all hops are read or not. */
class NewestHopsTest {
  private static final int NEWEST = 20;

  private final Hops hops = new Hops(new MovableClock());
  private final Function<Spoken, Ties> ties = hop -> Ties.of(hop, new HopEnds(Library.drawing()));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_part_tells_the_same_of_the_newest_requests(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 600; i++) {
      record(random);
    }
    List<Spoken> all = hops.after(0);

    List<Spoken> part = NewestHops.of(all, NEWEST);

    assertThat(part).hasSizeLessThan(all.size());
    assertThat(told(part)).hasSize(NEWEST).isEqualTo(told(all));
  }

  private List<String> told(List<Spoken> read) {
    Journeys journeys = new Journeys(read, ties);
    return journeys.requests().stream()
        .limit(NEWEST)
        .map(leg -> leg.id() + journeys.hops(leg).stream().map(Spoken::number).sorted().toList())
        .toList();
  }

  /** A request, or what follows from one: of few traces, items and messages, so that they meet. */
  private void record(Random random) {
    Instant at = Instant.EPOCH.plusMillis(hops.count() * 10L - random.nextInt(300));
    String trace =
        String.format(Locale.ROOT, "1-%08x-%024x", hops.count() / 5 + random.nextInt(3), 0);
    String id = "" + (hops.count() / 7 + random.nextInt(3));
    String write = "{\"TableName\":\"Loans\",\"Item\":{\"id\":{\"S\":\"" + id + "\"}}}";
    String event = "{\"Records\":[{\"messageId\":\"m" + id + "\"}]}";
    switch (random.nextInt(4)) {
      case 0 -> add(at, "client", "execute-api", "GET /loans", trace, "{}", "{}");
      case 1 -> add(at, "arn:role/x/lib-relay", "dynamodb", "PutItem", trace, write, "{}");
      case 2 ->
          add(
              at,
              "arn:role/x/lib-relay",
              "sqs",
              "SendMessage",
              random.nextBoolean() ? trace : null,
              "{}",
              "{\"MessageId\":\"m" + id + "\"}");
      default -> add(at, "lambda.amazonaws.com", "lambda", "Invoke", trace, event, "{}");
    }
  }

  private void add(
      Instant at,
      String caller,
      String service,
      String operation,
      @Nullable String trace,
      String request,
      String answer) {
    Hop hop =
        new Hop(at, caller, service, operation, "Loans", 200, null, Duration.ofMillis(5), trace);
    hops.record(
        hop,
        "id",
        request.getBytes(StandardCharsets.UTF_8),
        answer.getBytes(StandardCharsets.UTF_8),
        null);
  }
}
