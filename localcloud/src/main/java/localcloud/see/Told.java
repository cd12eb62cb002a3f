package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Stories that programs have told, so that the page can step through them; the last few stay. */
final class Told {
  private static final int MOST = 10;
  private static final int LONGEST = 1_000_000;

  private final Map<String, String> stories = new LinkedHashMap<>();
  private long count;

  /** Keeps a story, and answers the id by which the page finds it. */
  synchronized ObjectNode keep(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw AwsException.validation("A story has 1 to " + LONGEST + " characters");
    }
    String id = Long.toString(++count);
    stories.put(id, text);
    if (stories.size() > MOST) {
      stories.remove(stories.keySet().iterator().next());
    }
    return Json.object().put("id", id);
  }

  synchronized ObjectNode story(String id) {
    return Json.object().put("text", stories.get(id));
  }
}
