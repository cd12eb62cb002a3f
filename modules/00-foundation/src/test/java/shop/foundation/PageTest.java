package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Cursor CURSOR = new Cursor("baskets", Map.of("pk", "zoë/1"));

  @Test
  void a_cursor_survives_the_trip_through_a_url() {
    assertThat(CURSOR.toString()).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.parse(CURSOR.toString())).isEqualTo(CURSOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "e30", "eyJsaXN0IjoxfQ", "bnVsbA"})
  void a_broken_cursor_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void a_list_refuses_the_cursor_of_another() {
    assertThat(CURSOR.keyIn("baskets")).containsEntry("pk", "zoë/1");
    assertThatThrownBy(() -> CURSOR.keyIn("orders")).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", ""})
  void a_limit_is_a_number_from_1_to_100(String limit) {
    assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOf(Malformed.class);
  }

  @Test
  void a_page_has_20_items_unless_asked() {
    assertThat(PageRequest.of(null, null).limit()).isEqualTo(20);
  }

  @Test
  void the_last_page_has_no_token() {
    assertThat(Json.write(new Page<>(List.of(1), null))).isEqualTo("{\"items\":[1]}");
    assertThat(Json.write(new Page<>(List.of(1), CURSOR))).contains("\"" + CURSOR + "\"");
  }
}
