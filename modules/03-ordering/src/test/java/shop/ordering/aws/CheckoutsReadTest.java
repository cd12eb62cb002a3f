package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;

/** Who still needs version 1 shows in a metric, so it has to be right. */
class CheckoutsReadTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:15:30.123Z");

  @Test
  void the_line_is_a_metric_by_consumer_event_and_version() {
    var line = Contracts.parse(CheckoutsRead.line(1, () -> NOW));

    assertThat(line.path("CheckoutsRead").asInt()).isEqualTo(1);
    assertThat(line.path("Version").asText()).isEqualTo("1");
    assertThat(line.path("Consumer").asText()).isEqualTo("ordering");
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
    var metric = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(metric.path("Namespace").asText()).isEqualTo("Shop");
    assertThat(metric.at("/Dimensions/0").toString())
        .isEqualTo("[\"Consumer\",\"Event\",\"Version\"]");
    assertThat(metric.at("/Metrics/0/Unit").asText()).isEqualTo("Count");
  }

  @Test
  void each_message_is_counted_in_its_version_and_what_cannot_be_read_is_not() {
    var lines =
        linesOf(
            SharedEvent.CHECKOUT_BASKET.completeExample().toString(),
            SharedEvent.CHECKOUT_BASKET_V2.completeExample().toString(),
            SharedEvent.CHECKOUT_BASKET_V2.completeExample().toString(),
            SharedEvent.CHECKOUT_BASKET.completeExample().put("version", 3).toString());

    assertThat(lines.lines().filter(line -> line.contains("CheckoutsRead")))
        .extracting(line -> Contracts.parse(line).path("Version").asText())
        .containsExactly("1", "2", "2");
  }

  /** As on Lambda, where the lines are what the function writes to its output. */
  private static String linesOf(String... details) {
    var logger = Logger.getLogger(CheckoutsRead.class.getName());
    var consumer = new CheckoutConsumer(new PlaceOrder(new InMemoryOrders()));
    var before = System.err;
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      CheckoutsRead.writeLines();
      for (var detail : details) {
        var event = SharedEvent.CHECKOUT_BASKET.with(Contracts.parse(detail));
        var message = Envelope.inQueue("m", event.toString());
        consumer.handleRequest(
            LambdaEvents.ofQueue(List.of(message)), TestInvocation.withTimeEnough());
      }
    } finally {
      System.setErr(before);
      logger.removeHandler(logger.getHandlers()[logger.getHandlers().length - 1]);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
