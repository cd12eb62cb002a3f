package search.history;

import java.time.Duration;
import java.util.List;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.api.SimulatedApi;
import search.choice.Choices;
import search.judge.Facts;
import search.story.StoryLines;
import search.time.Simulation;

/** Changes prices now and then, or takes a product off the shelf, as it was read just before. */
final class Shopkeeper {
  private static final int MOST_ACTIONS = 4;
  private static final int PERMILLE = 500;
  private static final List<String> PRODUCTS = List.of("cup", "rake", "lamp");
  private static final List<String> PRICES = List.of("", "1000", "0.5", "6", "", "7");
  private static final int REMOVES = PRICES.size() - 2;
  private static final int ADDS = PRICES.size() - 1;
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(3500),
          Duration.ofMillis(1800),
          Duration.ofSeconds(30),
          Duration.ofMinutes(4));

  private final String name;
  private final SimulatedApi products;
  private final Simulation time;
  private final Choices choices;
  private final StoryLines story;
  private final Facts facts;
  private int actions;

  /**
   * @param name of what is decided about, and in the story
   */
  Shopkeeper(
      String name,
      SimulatedApi products,
      Simulation time,
      Choices choices,
      StoryLines story,
      Facts facts) {
    this.name = name;
    this.products = products;
    this.time = time;
    this.choices = choices;
    this.story = story;
    this.facts = facts;
  }

  void open() {
    if (++actions > MOST_ACTIONS) {
      return;
    }
    String step = name + "." + actions;
    int busy = choices.level("prices change", 3) > 1 ? PERMILLE : 0;
    int action = choices.choose(step + " does", busy, PRICES.size());
    if (action == 0) {
      open();
      return;
    }
    String product = PRODUCTS.get(choices.choose(step + " product", PERMILLE, PRODUCTS.size()));
    int wait = choices.choose(step + " waits", PERMILLE, WAITS.size());
    time.after(WAITS.get(wait), () -> act(step, action, product));
  }

  private void act(String step, int action, String product) {
    if (action == ADDS) {
      story.tell(step + ": the shopkeeper adds a product");
      send(step, ProductRequests.add("vase", PRICES.get(ADDS)));
      return;
    }
    products.send(
        step + " reads",
        ProductRequests.read(product),
        read -> {
          facts.answered(step + " reads", read.status());
          String version = read.header("etag");
          if (version == null || read.status() != 200) {
            open();
          } else if (action == REMOVES) {
            story.tell(step + ": the shopkeeper removes the " + product);
            send(step, ProductRequests.remove(product, version));
          } else {
            String price = PRICES.get(action);
            story.tell(
                step + ": the shopkeeper changes the price of the " + product + " to " + price);
            send(step, ProductRequests.change(product, version, price));
          }
        });
  }

  private void send(String step, ShopRequest request) {
    products.send(step, request, reply -> hear(step, reply));
  }

  private void hear(String step, ApiReply reply) {
    story.tell(step + ": the shopkeeper hears " + reply.status());
    facts.answered(step, reply.status());
    open();
  }
}
