package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies that no route may accept: invalid JSON or invalid under the route's own model. */
record BadBodies(Random random, Samples samples) {
  private static final List<String> NO_OBJECTS =
      List.of(
          "", "null", "true", "0", "\"text\"", "[]", "[{}]", "{", "{}}", "{\"a\":}", "nonsense");

  byte[] next(JsonNode model) {
    return switch (random.nextInt(12)) {
      case 0 -> bytes(NO_OBJECTS.get(random.nextInt(NO_OBJECTS.size())));
      case 1 -> cut(model);
      case 2 -> withWrongByte(model);
      case 3 -> nested(model);
      case 4 -> large(model);
      case 5 -> withRepeatedField(model);
      default -> Json.bytes(new Spoiler(random, samples).spoiled(model));
    };
  }

  private byte[] cut(JsonNode model) {
    byte[] whole = Json.bytes(samples.of(model));
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  /** Invalid UTF-8, or a control character, which JSON forbids between tokens. */
  private byte[] withWrongByte(JsonNode model) {
    byte[] whole = Json.bytes(samples.of(model));
    whole[0] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(8));
    return whole;
  }

  /** Unclosed and closed, alone and as the value of a field, below and above what parsers allow. */
  private byte[] nested(JsonNode model) {
    int depth = 20 + random.nextInt(random.nextBoolean() ? 900 : 20_000);
    boolean list = random.nextBoolean();
    String open = (list ? "[" : "{\"items\":").repeat(depth);
    String closed = open + (list ? "" : "1") + (list ? "]" : "}").repeat(depth);
    return switch (random.nextInt(3)) {
      case 0 -> bytes(open);
      case 1 -> bytes(closed);
      default -> {
        ObjectNode body = (ObjectNode) samples.of(model);
        String name = model.path("required").path(0).asText();
        body.put(name, "HERE");
        yield bytes(Json.text(body).replace("\"HERE\"", closed));
      }
    };
  }

  /** More than 64 KiB, with an extra field or with nothing else wrong. */
  private byte[] large(JsonNode model) {
    ObjectNode body = (ObjectNode) samples.of(model);
    int more = 66_000 + random.nextInt(200_000);
    if (random.nextBoolean()) {
      body.put("filling", "x".repeat(more));
      return Json.bytes(body);
    }
    return bytes(Json.text(body) + " ".repeat(more));
  }

  private byte[] withRepeatedField(JsonNode model) {
    String whole = Json.text(samples.of(model));
    String first = model.path("required").path(0).asText();
    return bytes("{\"" + first + "\":[]," + whole.substring(1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
