package shop.foundation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;
import java.util.Map;

/**
 * Where a page ended: the last item's key in the named list. To a client it is opaque, URL-safe
 * text.
 */
public record Cursor(String list, Map<String, String> key) {
  private static final String FOREIGN = "nextToken was not issued by this list";

  public Cursor {
    key = Map.copyOf(key);
  }

  public static Cursor parse(String text) {
    try {
      return Json.read(new String(Base64.getUrlDecoder().decode(text), UTF_8), Wire.class).cursor();
    } catch (IllegalArgumentException | Malformed e) {
      throw foreign();
    }
  }

  /** The key after which the page starts. Refused if the cursor belongs to another list. */
  public Map<String, String> keyIn(String asked) {
    if (!list.equals(asked)) {
      throw foreign();
    }
    return key;
  }

  public static Malformed foreign() {
    return new Malformed(FOREIGN);
  }

  @JsonValue
  @Override
  public String toString() {
    var json = Json.write(new Wire(list, key));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private record Wire(String list, Map<String, String> key) {
    Cursor cursor() {
      if (list == null || key == null || key.containsValue(null)) {
        throw foreign();
      }
      return new Cursor(list, key);
    }
  }
}
