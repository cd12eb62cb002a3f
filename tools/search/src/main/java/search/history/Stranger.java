package search.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import search.choice.Choices;
import search.queue.Poison;
import search.queue.SimulatedBus;
import search.shopper.ApiJson;
import search.story.StoryLines;
import search.time.Simulation;

/** Somebody else who uses the bus, and sends what is like a checkout but for one thing. */
record Stranger(SimulatedBus bus, Simulation time, Choices choices, StoryLines story) {
  private static final int PERMILLE = 600;
  private static final List<Poison> SENDS =
      List.of(Poison.NONE, Poison.FROM_ANOTHER, Poison.OF_ANOTHER_KIND);
  private static final Duration MOMENT = Duration.ofSeconds(10);

  void open() {
    int permille = choices.level("strangers", 4) > 2 ? PERMILLE : 0;
    int kind = choices.choose("a stranger sends to the bus", permille, SENDS.size());
    if (kind > 0) {
      time.after(MOMENT, () -> send(SENDS.get(kind)));
    }
  }

  private void send(Poison poison) {
    story.tell("Somebody sends an event " + poison.words() + " to the bus");
    JsonNode event = ApiJson.json(poison.body());
    var request = JsonNodeFactory.instance.objectNode();
    request
        .putArray("Entries")
        .addObject()
        .put("Source", event.path("source").asText())
        .put("DetailType", event.path("detail-type").asText())
        .put("Detail", event.path("detail").toString());
    bus.happens("a stranger PutEvents", "PutEvents", request, Set.of());
  }
}
