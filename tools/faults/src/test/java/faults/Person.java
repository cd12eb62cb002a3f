package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.CheckoutRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who checks out, with a text in each field that is found again wherever it went.
 *
 * @param checkout the body of the request
 * @param texts by the name of the field, such as {@code customer.email}
 */
record Person(ObjectNode checkout, Map<String, String> texts) {
  /** Too short to be looked for within other text. */
  private static final int SHORT = 4;

  /**
   * @param model the checkout's schema
   * @throws AssertionError if it has a field that nobody has thought of here
   */
  static Person of(String user, JsonNode model) {
    ObjectNode body = CheckoutRequest.of(user);
    assertThat(Fields.of(body))
        .as("fields of a checkout: a new one needs a value in CheckoutRequest")
        .containsExactlyInAnyOrderElementsOf(fields(model, "").toList());
    Map<String, String> texts = new TreeMap<>();
    for (String pointer : Fields.of(body)) {
      String name = pointer.substring(1).replace('/', '.');
      String text =
          switch (name) {
            case "userName" -> user;
            case "payment.cardLast4" -> "7391";
            case "payment.token" -> "tok_" + "personal".repeat(2);
            case "customer.email" -> "personal@somewhere.example";
            default -> "Personal-" + pointer.substring(pointer.lastIndexOf('/') + 1);
          };
      Fields.set(body, pointer, text);
      texts.put(name, text);
    }
    return new Person(body, texts);
  }

  private static Stream<String> fields(JsonNode schema, String pointer) {
    JsonNode properties = schema.path("properties");
    return properties.isEmpty()
        ? Stream.of(pointer)
        : properties
            .propertyStream()
            .flatMap(field -> fields(field.getValue(), pointer + "/" + field.getKey()));
  }

  /** Knows one more text about this person. */
  Person with(String name, String text) {
    Map<String, String> more = new TreeMap<>(texts);
    more.put(name, text);
    return new Person(checkout, more);
  }

  /** The names of what stands in some JSON, also in JSON that is written as a text in it. */
  Set<String> in(JsonNode json) {
    List<String> values = EveryText.of(json);
    return texts.entrySet().stream()
        .filter(known -> values.stream().anyMatch(value -> shows(value, known.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean shows(String value, String text) {
    return text.length() > SHORT ? value.contains(text) : value.equals(text);
  }
}
