package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskedTest {

  @Test
  void no_card_number_is_shown_however_it_is_written() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String card = card(random);
      String spaced = card.replaceAll("(.{4})(?=.)", "$1 ");

      assertThat(Masked.text("{\"card\":\"" + card + "\"}")).isEqualTo("{\"card\":\"[card]\"}");
      assertThat(Masked.text("paid by " + spaced + ".")).isEqualTo("paid by [card].");
    }
  }

  @Test
  void passwords_are_hidden_also_in_json_inside_json() {
    assertThat(Masked.text("{\"Password\":\"Horse-7\",\"user\":\"ada\"}"))
        .isEqualTo("{\"Password\":\"[hidden]\",\"user\":\"ada\"}");
    assertThat(Masked.text("{\"body\":\"{\\\"newPassword\\\":\\\"Horse-7\\\"}\"}"))
        .doesNotContain("Horse-7");
  }

  @Test
  void ids_and_moments_stay_as_they_are() {
    String text = "{\"at\":1764475200000,\"id\":\"7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90\"}";

    assertThat(Masked.text(text)).isEqualTo(text);
  }

  /** With Luhn's check digit. */
  private static String card(Random random) {
    StringBuilder card = new StringBuilder("4");
    while (card.length() < 15) {
      card.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int digit = card.charAt(14 - i) - '0';
      int counted = i % 2 == 0 ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return card.append((10 - sum % 10) % 10).toString();
  }
}
