package faults.kill;

import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import acceptance.shop.Http;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import faults.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A shopper tries what belongs to those who check out. A try is accepted if it is refused; a cloud
 * that dies may say nothing, but must not give way.
 */
final class Trespasses implements Load {
  private final Checkouts checkouts;
  private final AtomicInteger trespassers = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Queue<String> got = new ConcurrentLinkedQueue<>();
  private volatile String token = "";

  Trespasses(Checkouts checkouts) {
    this.checkouts = checkouts;
  }

  @Override
  public String name() {
    return "Trespasses";
  }

  void signIn(MortalCloud cloud) {
    SignIn signIn = Senders.openAt(cloud.endpoint("")).orElseThrow();
    token = signIn.token(signIn.newShopper("trespasser-" + trespassers.incrementAndGet()));
  }

  @Override
  public void call(MortalCloud cloud) {
    int number = tries.incrementAndGet();
    String user = checkouts.anybody(number);
    switch (number % 4) {
      case 0 -> send(cloud, "BasketStack", "GET", "basket/" + user, null);
      case 1 -> send(cloud, "BasketStack", "DELETE", "basket/" + user, null);
      case 2 -> send(cloud, "OrderingStack", "GET", "order/" + user, null);
      default ->
          send(
              cloud, "BasketStack", "POST", "basket/checkout", Json.text(CheckoutRequest.of(user)));
    }
  }

  private void send(
      MortalCloud cloud, String stack, String method, String path, @Nullable String body) {
    URI uri = URI.create(cloud.output(stack + ".ApiUrl") + path);
    Answer answer =
        Http.send(
            method, uri, body, Map.of(Http.AUTHORIZATION, token, "If-Match", checkouts.tag()));
    if (answer.status() == 403) {
      refused.incrementAndGet();
    } else if (answer.status() < 500) {
      got.add(method + " " + path + ": " + answer);
    } else {
      throw new IllegalStateException(answer.toString());
    }
  }

  @Override
  public List<String> missing(MortalCloud cloud) {
    return List.of();
  }

  @Override
  public List<String> invented() {
    return List.copyOf(got);
  }

  @Override
  public int accepted() {
    return refused.get();
  }
}
