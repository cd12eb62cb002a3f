package search.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableConditionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonNode ITEM =
      json(
          "{\"pk\":{\"S\":\"ada\"},\"version\":{\"N\":\"12.50\"},\"m\":{\"M\":{\"n\":{\"N\":\"1\"}}}}");

  private static final JsonNode REQUEST =
      json(
          "{\"ExpressionAttributeNames\":{\"#v\":\"version\"},\"ExpressionAttributeValues\":"
              + "{\":v\":{\"N\":\"12.5\"},\":ten\":{\"N\":\"10\"},\":s\":{\"S\":\"12.5\"},"
              + "\":a\":{\"S\":\"ad\"},\":one\":{\"N\":\"1\"}}}");

  @ParameterizedTest
  @CsvSource({
    "attribute_exists(pk), true",
    "attribute_not_exists(pk), false",
    "attribute_not_exists(gone), true",
    "version = :v, true",
    "#v = :v, true",
    "version = :s, false",
    "gone = :v, false",
    "gone <> :v, true",
    "version > :ten, true",
    "version < :ten, false",
    "'begins_with(pk, :a)', true",
    "m.n = :one, true",
    "NOT version = :v, false",
    "version = :ten OR version = :v, true",
    "version = :v AND (pk = :a OR attribute_exists(pk)), true",
    "version BETWEEN :ten AND :v, true",
  })
  void conditions_hold_as_in_dynamodb(String expression, boolean holds) {
    assertThat(TableCondition.holds(expression, REQUEST, ITEM)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"version =", "version = :unknown", "size(pk) = :v", "version = :v )", "pk ! :v"})
  void what_is_no_condition_is_refused(String expression) {
    assertThatThrownBy(() -> TableCondition.holds(expression, REQUEST, ITEM))
        .isInstanceOf(AwsRefusal.class);
  }

  @Test
  void a_number_is_stored_without_its_trailing_zeros() {
    assertThat(Values.stored(json("{\"L\":[{\"N\":\"12.50\"},{\"N\":\"0.0\"}]}")))
        .isEqualTo(json("{\"L\":[{\"N\":\"12.5\"},{\"N\":\"0\"}]}"));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
