package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Reads what the tables store, in the form of the API. */
final class StoredForm {
  private StoredForm() {}

  /** The lines of a basket or an order. */
  static JsonNode lines(JsonNode list) {
    var lines = JsonNodeFactory.instance.arrayNode();
    for (var stored : list) {
      var fields = stored.path("M");
      var line = lines.addObject();
      line.put("quantity", fields.at("/quantity/N").asInt());
      line.put("productId", fields.at("/productId/S").asText());
      line.put("productName", fields.at("/productName/S").asText());
      line.put("colour", fields.at("/colour/S").asText());
      line.putObject("unitPrice")
          .put("amount", fields.at("/unitPrice/M/amount/N").asText())
          .put("currency", fields.at("/unitPrice/M/currency/S").asText());
    }
    return lines;
  }

  /** The texts of a map, such as a customer. */
  static JsonNode texts(JsonNode map) {
    var texts = JsonNodeFactory.instance.objectNode();
    map.properties()
        .forEach(field -> texts.put(field.getKey(), field.getValue().path("S").asText()));
    return texts;
  }
}
