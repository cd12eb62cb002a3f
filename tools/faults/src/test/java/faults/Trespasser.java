package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A shopper who has signed up like the others, has looked over their shoulders, and tries what is
 * theirs. Each try must be refused, whatever else goes on; only an overloaded shop may say nothing.
 */
record Trespasser(Shop shop, Senders.Sender self) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int NOT_ALLOWED = 403;

  Trespasser(Shop shop) {
    this(shop, Senders.newSender(shop.cloud().local().endpoint(), "trespasser"));
  }

  /** Something that others do. */
  interface Action {
    void run() throws InterruptedException;
  }

  /** Goes from one shopper to the next, again and again, until what the others do is over. */
  void beside(List<Shopper> shoppers, Action others) throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> trying =
        AtOnce.start(
            () -> {
              int next = 0;
              do {
                tryAllOf(shoppers.get(next++ % shoppers.size()));
              } while (!over.get());
            });
    try {
      others.run();
    } finally {
      over.set(true);
    }
    AtOnce.join(trying, PATIENCE);
  }

  /** Tries everything that the shopper may do. */
  void tryAllOf(Shopper shopper) {
    String user = shopper.user();
    Map<String, String> seen = Map.of("If-Match", shopper.seen().get());
    send("BasketStack", "GET", "basket/" + user, null, Map.of());
    send("BasketStack", "POST", "basket/checkout", CheckoutRequest.of(user), seen);
    send("BasketStack", "POST", "basket", Shop.basketOf(user, Map.of("a-product", 1)), seen);
    send("BasketStack", "DELETE", "basket/" + user, null, Map.of());
    send("OrderingStack", "GET", "order/" + user, null, Map.of());
  }

  private void send(
      String stack,
      String method,
      String path,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    Answer answer;
    try {
      answer = shop.send(self, stack, method, path, body, headers);
    } catch (UncheckedIOException e) {
      // A connection that ends says nothing, and grants nothing.
      return;
    }
    if (Attempt.of(answer) != Attempt.UNKNOWN) {
      assertThat(answer.status())
          .as("another shopper sends %s %s: %s", method, path, answer)
          .isEqualTo(NOT_ALLOWED);
    }
  }
}
