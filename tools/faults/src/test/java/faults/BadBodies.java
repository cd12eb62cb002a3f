package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import localcloud.gateway.Json;

/** Bodies that no route may take: broken as JSON, or by the route's own model. */
record BadBodies(Random random) {
  private static final List<String> NO_OBJECTS =
      List.of(
          "", "null", "true", "0", "\"text\"", "[]", "[{}]", "{", "{}}", "{\"a\":}", "nonsense");

  byte[] next(JsonNode model) {
    return switch (random.nextInt(12)) {
      case 0 -> bytes(NO_OBJECTS.get(random.nextInt(NO_OBJECTS.size())));
      case 1 -> cut(model);
      case 2 -> withWrongByte(model);
      case 3 -> nested();
      case 4 -> large(model);
      case 5 -> withRepeatedField(model);
      default -> Json.bytes(new Spoiler(random).spoiled(model));
    };
  }

  private byte[] cut(JsonNode model) {
    byte[] whole = Json.bytes(new Samples(random).of(model));
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  /** Not UTF-8, or a control character, which JSON forbids between its tokens. */
  private byte[] withWrongByte(JsonNode model) {
    byte[] whole = Json.bytes(new Samples(random).of(model));
    whole[0] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(8));
    return whole;
  }

  private byte[] nested() {
    int depth = 500 + random.nextInt(20_000);
    String open = random.nextBoolean() ? "[" : "{\"items\":";
    return bytes(open.repeat(depth));
  }

  private byte[] large(JsonNode model) {
    ObjectNode body = (ObjectNode) new Samples(random).of(model);
    body.put("filling", "x".repeat(66_000 + random.nextInt(200_000)));
    return Json.bytes(body);
  }

  private byte[] withRepeatedField(JsonNode model) {
    String whole = Json.text(new Samples(random).of(model));
    String first = model.path("required").path(0).asText();
    return bytes("{\"" + first + "\":[]," + whole.substring(1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
