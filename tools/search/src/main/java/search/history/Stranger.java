package search.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import search.choice.Choices;
import search.queue.FalseOrder;
import search.queue.Poison;
import search.queue.SimulatedBus;
import search.shopper.ApiJson;
import search.story.StoryLines;
import search.time.Simulation;

/** Somebody else who uses the bus, and sends what is like an event of ours but for one thing. */
record Stranger(
    SimulatedBus bus, String busName, Simulation time, Choices choices, StoryLines story) {
  private static final int PERMILLE = 600;
  private static final List<Poison> KINDS = List.of(Poison.FROM_ANOTHER, Poison.OF_ANOTHER_KIND);
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /** First those that are like checkouts, then those that are like placed orders. */
  void open() {
    int permille = choices.level("strangers", 4) > 2 ? PERMILLE : 0;
    int kind = choices.choose("a stranger sends to the bus", permille, 1 + 2 * KINDS.size());
    if (kind > 0) {
      var poison = KINDS.get((kind - 1) % KINDS.size());
      String body = kind > KINDS.size() ? FalseOrder.of(poison) : poison.body();
      time.after(MOMENT, () -> send(poison, ApiJson.json(body)));
    }
  }

  private void send(Poison poison, JsonNode event) {
    story.tell("Somebody sends an event " + poison.words() + " to the bus");
    var request = JsonNodeFactory.instance.objectNode();
    request
        .putArray("Entries")
        .addObject()
        .put("EventBusName", busName)
        .put("Source", event.path("source").asText())
        .put("DetailType", event.path("detail-type").asText())
        .put("Detail", event.path("detail").toString());
    bus.happens("a stranger PutEvents", "PutEvents", request, Set.of());
  }
}
