package faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in one field of an otherwise good body. */
record OddText(Route route, String field, String text, boolean escaped) {
  private static final ObjectWriter ESCAPING =
      Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  /** Every text in every field of every route, half of them as JSON escapes. */
  static List<OddText> all(List<Route> routes) {
    List<OddText> all = new ArrayList<>();
    GoodBodies any = new GoodBodies("product", "user");
    for (Route route : routes) {
      if (route.model() != null) {
        for (String field : Fields.textsOf(any.of(route))) {
          for (String text : Nasty.TEXTS) {
            all.add(new OddText(route, field, text, all.size() % 2 == 0));
          }
        }
      }
    }
    return all;
  }

  /** Whether the field names the owner of a new basket. */
  boolean namesOwner() {
    return route.path().equals("basket") && field.equals("/userName");
  }

  ObjectNode in(ObjectNode body) {
    Fields.set(body, field, text);
    return body;
  }

  /** Half of a surrogate pair can only be written as an escape. */
  byte[] write(ObjectNode body) {
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    if (!escaped && utf8.canEncode(text)) {
      return Json.bytes(body);
    }
    try {
      return ESCAPING.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s with %s = %s", route, field, Json.text(Json.array().add(shown())));
  }

  /** Escapes every character that could not be read. */
  private String shown() {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(60)
        .forEach(
            c ->
                shown.append(
                    c > ' ' && c < 127
                        ? Character.toString(c)
                        : String.format(Locale.ROOT, "<%04x>", c)));
    return shown.toString();
  }
}
