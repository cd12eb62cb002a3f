package acceptance.steps;

import acceptance.shop.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page, to its end. */
public final class Pages {
  private final Conversation conversation;
  private final List<List<JsonNode>> pages = new ArrayList<>();

  public Pages(Conversation conversation) {
    this.conversation = conversation;
  }

  void follow(URI base, String path, Map<String, @Nullable String> query) {
    pages.clear();
    Map<String, @Nullable String> next = new HashMap<>(query);
    do {
      next.put("nextToken", read(base, path, next));
    } while (next.get("nextToken") != null);
  }

  /** Reads one page and returns the mark of the next, if there is one. */
  @Nullable String read(URI base, String path, Map<String, @Nullable String> query) {
    Answer answer = conversation.ask("GET", Conversation.uri(base, path, query), null, Map.of());
    if (answer.status() != 200) {
      return null;
    }
    pages.add(answer.json().path("items").valueStream().toList());
    return answer.json().path("nextToken").asText(null);
  }

  List<Integer> sizes() {
    return pages.stream().map(List::size).toList();
  }

  List<JsonNode> items() {
    return pages.stream().flatMap(List::stream).toList();
  }
}
