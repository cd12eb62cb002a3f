package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Pattern SHORTEST_CARD_NUMBER = Pattern.compile("[0-9]{12}");

  @Test
  void no_payment_token_can_be_taken_for_a_card_number() {
    assertThat(Stream.generate(Names::new).limit(5_000).map(Names::token))
        .noneMatch(token -> SHORTEST_CARD_NUMBER.matcher(token).find());
  }
}
