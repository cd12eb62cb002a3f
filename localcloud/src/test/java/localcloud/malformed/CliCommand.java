package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** A command of the AWS CLI as a call: its options are the members of the operation's input. */
record CliCommand(String service, String operation, List<String> options) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Map<String, String> SIGNING_NAMES =
      Map.of("cloudwatch", "monitoring", "stepfunctions", "states");

  static CliCommand of(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    String operation =
        Arrays.stream(words.get(1).split("-"))
            .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
            .collect(Collectors.joining());
    return new CliCommand(
        SIGNING_NAMES.getOrDefault(words.get(0), words.get(0)),
        operation,
        words.subList(2, words.size()));
  }

  Message message() {
    Operation called = new Operation(service, operation);
    return called.isModelled()
        ? Wire.of(service).getFirst().message(called, input(called))
        : Wire.signed(called, "POST", "/", Json.bytes(Json.object()))
            .with("X-Amz-Target", "Some." + operation);
  }

  private JsonNode input(Operation called) {
    ObjectNode input = Json.object();
    for (int i = 0; i < options.size(); i++) {
      if (!options.get(i).startsWith("--")) {
        continue;
      }
      SdkField<?> field = member(called, options.get(i));
      List<String> values =
          options.stream().skip(i + 1L).takeWhile(word -> !word.startsWith("--")).toList();
      input.set(field.locationName(), value(field.marshallingType().getKnownType(), values));
    }
    return input;
  }

  private static SdkField<?> member(Operation called, String option) {
    String plain = option.replace("-", "");
    return called.input().stream()
        .filter(field -> field.memberName().equalsIgnoreCase(plain))
        .findFirst()
        .orElseThrow(() -> new AssertionError(called + " has no " + option));
  }

  private static JsonNode value(MarshallingKnownType type, List<String> words) {
    return switch (type) {
      case BOOLEAN -> Json.MAPPER.valueToTree(true);
      case LIST -> words.getFirst().startsWith("[") ? Json.read(words.getFirst()) : list(words);
      case MAP, SDK_POJO, SDK_BYTES -> Json.read(words.getFirst());
      case INTEGER, LONG, DOUBLE -> Json.MAPPER.valueToTree(Long.valueOf(words.getFirst()));
      default -> Json.MAPPER.valueToTree(words.getFirst());
    };
  }

  private static ArrayNode list(List<String> words) {
    ArrayNode list = Json.array();
    words.forEach(list::add);
    return list;
  }
}
