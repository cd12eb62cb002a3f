package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a basket, an announcement or an order, compared with a table. */
record Lines(List<JsonNode> lines) {

  static Lines of(JsonNode items) {
    return new Lines(items.valueStream().toList());
  }

  void areShownAs(List<Map<String, String>> rows) {
    assertThat(lines).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      isShownAs(lines.get(i), rows.get(i));
    }
  }

  private static void isShownAs(JsonNode line, Map<String, String> row) {
    row.forEach(
        (column, value) -> {
          switch (column) {
            case "product" -> assertThat(line.path("productName").asText()).isEqualTo(value);
            case "colour" -> hasColour(line, value);
            case "quantity" ->
                assertThat(line.path("quantity").asInt()).isEqualTo(Integer.parseInt(value));
            case "unit price" -> Money.of(value).isShownBy(line.path("unitPrice"));
            case "line total" -> Money.of(value).isShownBy(line.path("lineTotal"));
            default -> throw new IllegalArgumentException("A line has no column " + column);
          }
        });
  }

  private static void hasColour(JsonNode line, @Nullable String colour) {
    if (colour == null) {
      assertThat(line.has("colour")).as("a colour in %s", line).isFalse();
    } else {
      assertThat(line.path("colour").asText()).isEqualTo(colour);
    }
  }
}
